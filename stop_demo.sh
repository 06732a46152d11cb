#!/usr/bin/env bash
# Stops the factory and keeps its data.
set -euo pipefail
cd "$(dirname "$0")"

usage='Usage: ./stop_demo.sh [--volumes]

Stops the factory and removes its containers. Its data stay for the next start; --volumes removes them too.
Passwords (config/secrets) and images stay in any case.'

options=(--remove-orphans)
case ${1-} in
  '') ;;
  --volumes) options+=(--volumes) ;;
  -h | --help) printf '%s\n' "$usage"; exit ;;
  *) printf 'stop_demo.sh: there is no option "%s"\n\n%s\n' "$1" "$usage" >&2; exit 2 ;;
esac

if docker compose version >/dev/null 2>&1; then
  compose=(docker compose)
elif command -v docker-compose >/dev/null; then
  compose=(docker-compose)
else
  printf 'stop_demo.sh: neither "docker compose" nor docker-compose is here\n' >&2
  exit 1
fi

"${compose[@]}" down "${options[@]}"
if [[ ${1-} == --volumes ]]; then
  printf 'The factory is stopped, its data are gone.\n'
else
  printf 'The factory is stopped. Its data are kept: ./start_demo.sh goes on with them.\n'
fi
