#!/usr/bin/env bash
# Stops the factory and keeps its data.
set -euo pipefail
cd "$(dirname "$0")"

usage='Usage: ./stop_demo.sh [--volumes] [--data DIR]

Stops the factory: the standalone one that runs here, else the containers. Its data stay for the next start;
--volumes removes those of the containers too. --data DIR: the standalone one that keeps its data there
(data), and no containers.
Passwords (config/secrets) and images stay in any case.'

options=(--remove-orphans)
data=data
containers=true
while (($#)); do
  case $1 in
    --volumes) options+=(--volumes) ;;
    --data) (($# > 1)) || { printf 'stop_demo.sh: --data wants a folder\n' >&2; exit 2; }; data=$2 containers=false; shift ;;
    --data=?*) data=${1#*=} containers=false ;;
    -h | --help) printf '%s\n' "$usage"; exit ;;
    *) printf 'stop_demo.sh: there is no option "%s"\n\n%s\n' "$1" "$usage" >&2; exit 2 ;;
  esac
  shift
done

# The process that holds the lock has written its number there. One that was killed leaves its number,
# which another process may have by now: one that does not have the file open.
lock=$data/standalone.lock
holds_the_lock() { # PROCESS
  local file
  if [[ -r /proc/$1/fd ]]; then
    for file in "/proc/$1/fd"/*; do
      [[ ! $file -ef $lock ]] || return 0
    done
    return 1
  fi
  ps -o args= -p "$1" 2>/dev/null | grep -q 'standalone\.jar'
}

process=$(cat "$lock" 2>/dev/null || true)
if [[ $process =~ ^[0-9]+$ ]] && holds_the_lock "$process"; then
  printf 'Stopping the standalone factory (process %s; q or Ctrl-C where it runs does the same)\n' "$process"
  kill "$process"
  for ((tenths = 0; tenths < 200; tenths++)); do
    kill -0 "$process" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$process" 2>/dev/null; then
    printf 'stop_demo.sh: process %s has not ended within 20 s\n' "$process" >&2
    exit 1
  fi
  printf 'It is stopped. Its data are kept in the folder %s; remove that to forget them.\n' "$data"
  exit
elif [[ $containers == false ]]; then
  printf 'No standalone factory runs on the data in %s.\n' "$data"
  exit
elif ! docker info >/dev/null 2>&1; then
  printf 'No factory runs: no standalone one on the data in %s, and no Docker engine answers.\n' "$data"
  exit
fi

if docker compose version >/dev/null 2>&1; then
  compose=(docker compose)
elif command -v docker-compose >/dev/null; then
  compose=(docker-compose)
else
  printf 'No factory runs: no standalone one on the data in %s, and no Docker Compose that could have started one.\n' "$data"
  exit
fi

"${compose[@]}" down "${options[@]}"
if [[ ${options[*]} == *--volumes ]]; then
  printf 'The factory is stopped, its data are gone.\n'
else
  printf 'The factory is stopped. Its data are kept: ./start_demo.sh goes on with them.\n'
fi
