#!/usr/bin/env bash
# Starts the factory: checks, passwords, images, containers, health. Run again, it leaves alone what runs
# as it should.
set -euo pipefail
cd "$(dirname "$0")"
here=$(pwd -P)

wait_seconds=${START_TIMEOUT:-240}
usage='Usage: ./start_demo.sh

Builds and starts the factory in Docker and waits until every part says that it is healthy (START_TIMEOUT
seconds, 240). Run again it changes nothing, unless something else than what runs is wanted: then only that.
Variables (see the README) come from the environment or a file .env. ./stop_demo.sh stops it.'

case ${1-} in
  '') ;;
  -h | --help) printf '%s\n' "$usage"; exit ;;
  *) printf 'start_demo.sh: there is no option "%s"\n\n%s\n' "$1" "$usage" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*"; }
fail() { printf 'start_demo.sh: %s\n' "$*" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- what is needed ---------------------------------------------------------------------------------

check_docker() {
  command -v docker >/dev/null ||
    fail "needs Docker (Debian, Ubuntu: apt install docker.io; else https://docs.docker.com/engine/install)"
  if ! docker info >/dev/null 2>"$work/error"; then
    if grep -q 'permission denied' "$work/error"; then
      fail "$(id -un) may not use Docker (usermod -aG docker $(id -un), then log in again)"
    fi
    fail "Docker does not answer; is the engine running? (systemctl start docker) It says: $(tail -1 "$work/error")"
  fi
  if docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
  elif command -v docker-compose >/dev/null; then
    compose=(docker-compose)
  else
    fail "needs Docker Compose (Debian: apt install docker-compose; else https://docs.docker.com/compose/install)"
  fi
}

check_images() {
  local image
  "${compose[@]}" config >"$work/config" 2>"$work/error" || fail "docker-compose.yml does not hold: $(cat "$work/error")"
  while read -r image; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    say "Fetching the image $image"
    docker pull -q "$image" >/dev/null 2>"$work/error" ||
      fail "the image $image is not here and cannot be fetched: $(tail -1 "$work/error")
MAVEN_IMAGE, JRE_IMAGE and MOSQUITTO_IMAGE name others to use."
  done < <(awk '$1 ~ /^(MAVEN|JRE)_IMAGE:$/ || ($1 == "image:" && $2 !~ /^mqtt-factory/) {print $2}' "$work/config" | sort -u)
}

check_names_and_ports() {
  local name owner port
  for name in $services; do
    owner=$(docker inspect -f '{{index .Config.Labels "com.docker.compose.project.working_dir"}}' "$name" 2>/dev/null) || continue
    [[ $owner == "$here" ]] || fail "there is a container $name already, made from ${owner:-somewhere else}; stop that one first"
  done
  while IFS=: read -r _ port; do
    owner=$(docker ps --filter "publish=$port" --format '{{.Label "com.docker.compose.project.working_dir"}}')
    [[ $owner != "$here" ]] || continue
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
      fail "port $port is in use by another program (ss -ltnp | grep :$port shows which); stop that one first"
  done < <(grep -o '127\.0\.0\.1:[0-9]*' docker-compose.yml)
}

# --- start ------------------------------------------------------------------------------------------

build() {
  say "Bringing the images up to date (the first time takes some minutes)"
  "${compose[@]}" build >"$work/build" 2>&1 || { tail -40 "$work/build" >&2; fail "the images cannot be built, see above"; }
}

running() { # which containers run, and since when
  # shellcheck disable=SC2086 # a list
  docker inspect -f '{{.Name}} {{.Id}} {{.State.StartedAt}}' $services 2>/dev/null | sort || true
}

# Compose looks at its own file only. A container reads its configuration and password files when it
# starts, so it is restarted if one of them is newer.
restart_outdated() {
  local name started file
  for name in $services; do
    started=$(docker inspect -f '{{.State.StartedAt}}' "$name")
    docker inspect -f '{{range .Mounts}}{{if eq .Type "bind"}}{{println .Source}}{{end}}{{end}}' "$name" >"$work/files"
    while IFS= read -r file; do
      [[ -n $file && -n $(find "$file" -newermt "$started" -print -quit) ]] || continue
      say "Restarting $name, since ${file#"$here"/} is newer"
      docker restart -t 30 "$name" >/dev/null
      break
    done <"$work/files"
  done
}

unhealthy() { # names of the containers that are not healthy
  local name
  for name in $services; do
    [[ $(docker inspect -f '{{.State.Status}} {{.State.Health.Status}}' "$name" 2>/dev/null) == 'running healthy' ]] || echo "$name"
  done
}

explain() { # NAME...
  local name
  for name; do
    printf '\n%s is not healthy: %s\n' "$name" "$(docker inspect -f '{{.State.Status}}, restarted {{.RestartCount}} times' "$name" 2>&1)" >&2
    docker inspect -f '{{range .State.Health.Log}}{{.Output}}{{end}}' "$name" 2>/dev/null | grep . | tail -1 | sed 's/^/  it says: /' >&2 || true
    docker logs --tail 15 "$name" 2>&1 | sed 's/^/  | /' >&2
  done
}

wait_for_health() {
  local deadline=$((SECONDS + wait_seconds)) waiting
  while waiting=$(unhealthy) && [[ -n $waiting ]]; do
    if ((SECONDS >= deadline)); then
      # shellcheck disable=SC2086 # a list
      explain $waiting
      fail "not healthy after $wait_seconds s: $(paste -sd' ' <<<"$waiting")"
    fi
    sleep 1
  done
}

check_docker
check_images
services=$("${compose[@]}" config --services)
check_names_and_ports

config/make-passwords
# Containers read these under other user ids, whatever the umask was when they were checked out.
chmod -R a+rX config/*.conf config/*.acl config/*.json config/recordings docker

before=$(running)
build
say "Starting what does not run yet"
if ! "${compose[@]}" up -d --remove-orphans >"$work/up" 2>&1; then
  grep -v '^Creating\|^Starting' "$work/up" >&2
  # shellcheck disable=SC2046 # a list
  explain $(unhealthy)
  fail "the factory did not start, see above"
fi
restart_outdated
wait_for_health

[[ $(running) != "$before" ]] || say "It was running already; nothing was changed."
cat <<MESSAGE

The factory is running:
  local broker   localhost:1883     factory/# status/# alarms/# delivery/# simulation/#
  cloud broker   localhost:1884     cloud/#
  plc1           line               factory/line1 every 2 s
  plc2           energy             factory/energy every 3 s
  plc3           environment        factory/environment every 4 s
  historian      http://localhost:8083
  hmi1           http://localhost:8081   the line and its alarms
  hmi2           http://localhost:8082   energy and its alarms
  bridge         cloud/factory/analytics every 10 s
  cloud_dashboard  http://localhost:8080   is the plant all right, what does it cost, what to do
  analytics        http://localhost:8084   what will be, what is not as it was, what to repair

Try next:
  mosquitto_sub -h localhost -t 'factory/#' -v            watch it (no password needed)
  http://localhost:8080                                   the executive view in a browser
  http://localhost:8081 and http://localhost:8082         line and energy in a browser
  docker exec -it hmi1 dashboard                          the line in this terminal
  docker exec -it hmi2 dashboard                          energy in this terminal
  docker exec -it cloud_dashboard dashboard               the executive view in this terminal
  mosquitto_sub -h localhost -p 1884 -t 'cloud/#' -v      what goes to the cloud
  docker exec historian history latest                    what is stored
  ./inject_fault.sh bearing_wear 0.8 10m                  let something go wrong
  $(printf '%-54s' "${compose[*]} logs -f plc1")  follow one component
  ./stop_demo.sh                                          stop it, keep the data
MESSAGE
