#!/usr/bin/env bash
# Starts the factory. In Docker: checks, passwords, images, containers, health; run again, it leaves alone
# what runs as it should. Without: builds one jar and becomes the process that runs it.
set -euo pipefail
cd "$(dirname "$0")"
here=$(pwd -P)

wait_seconds=${START_TIMEOUT:-240}
usage='Usage: ./start_demo.sh [--docker]
       ./start_demo.sh --standalone [OPTION]...

Starts the factory: in Docker, a container for each component, when an engine answers, else as one
process with two embedded brokers. It says which and why; the option decides.

--docker builds, starts and waits until every part says that it is healthy (START_TIMEOUT seconds, 240).
Run again it changes nothing, unless something else than what runs is wanted: then only that.
--standalone needs a JDK, builds what is missing, and runs until q or Ctrl-C; "--standalone --help" lists
its options. Variables (see the README) come from the environment or a file .env. ./stop_demo.sh stops it.'

mode=''
case ${1-} in
  '') ;;
  --docker) mode=docker; shift ;;
  --standalone) mode=standalone; shift ;;
  -h | --help) printf '%s\n' "$usage"; exit ;;
  *) printf 'start_demo.sh: there is no option "%s"\n\n%s\n' "$1" "$usage" >&2; exit 2 ;;
esac
if [[ $mode != standalone && $# -gt 0 ]]; then
  printf 'start_demo.sh: "%s" is an option of --standalone only\n' "$1" >&2
  exit 2
fi

say() { printf '%s\n' "$*"; }
fail() { printf 'start_demo.sh: %s\n' "$*" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- without Docker -----------------------------------------------------------------------------------

jar=standalone/target/standalone.jar
archive='' # check_java names it
# One small process: the heap holds backfill and analytics' first look at it; the compiler's first tier does.
java_options=(-XX:+UseSerialGC -Xmx128m -Xss256k -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=32m
  -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError -Xshare:auto -Xlog:disable
  -Dsun.net.httpserver.nodelay=true)

choose_mode() {
  if ! command -v docker >/dev/null; then
    mode=standalone
    say 'Docker is not here, so the factory starts as one process (--standalone).'
  elif ! docker info >/dev/null 2>&1; then
    mode=standalone
    say 'Docker does not answer, so the factory starts as one process (--standalone); --docker says what is wrong.'
  else
    mode=docker
    say 'Docker answers, so the factory starts in containers (--docker); --standalone starts it as one process.'
  fi
}

check_java() {
  command -v java >/dev/null || fail 'needs Java 17 or later (Debian, Ubuntu: apt install openjdk-17-jdk-headless)'
  local properties version
  properties=$(java -XshowSettings:properties -version 2>&1) || true
  version=$(sed -n 's/^ *java.specification.version = //p' <<<"$properties")
  if [[ ! $version =~ ^[0-9]+$ ]] || ((version < 17)); then
    fail "needs Java 17 or later; java here is ${version:-unknown}"
  fi
  # An archive is of use to the Java that made it.
  archive=standalone/target/standalone-$(sed -n 's/^ *java.vm.version = //p' <<<"$properties" | tr -c 'A-Za-z0-9.+\n' -).jsa
  # Later ones warn about SQLite's native library, and think that a pipe is a terminal.
  ((version < 22)) || java_options+=(--enable-native-access=ALL-UNNAMED -Djdk.console=java.base)
}

sources_are_newer() { # than the jar
  [[ ! -r $jar || ! -r labs/target/labs.jar ]] ||
    [[ -n $(find . \( -name target -o -name data -o -name .git -o -name system-tests -o -name benchmarks \) -prune -o \
      \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$jar" -print -quit) ]]
}

runs_from_jar() { # the number of a process that runs from it, where the system tells; "" for none
  find /proc/[0-9]*/fd -maxdepth 1 -lname "$here/$jar" -print -quit 2>/dev/null | cut -d/ -f3 || true
}

build_jar() {
  local process
  process=$(runs_from_jar)
  [[ -z $process ]] ||
    fail "the sources are newer than $jar, from which process $process runs; stop that one first (./stop_demo.sh)"
  command -v javac >/dev/null || fail 'needs a JDK to build it, and here is only a JRE (Debian, Ubuntu: apt install openjdk-17-jdk-headless)'
  say 'Building it (the first time Maven fetches what it needs, which takes some minutes)'
  ./mvnw -q -DskipTests package -pl standalone,labs -am </dev/null >"$work/build" 2>&1 ||
    { tail -40 "$work/build" >&2; fail 'it cannot be built, see above'; }
  touch "$jar" labs/target/labs.jar
  rm -f standalone/target/standalone*.jsa*
}

# What Java needs to load is put in an archive by a trial run, once: the start saves a third of its work.
# Without it everything works too.
make_archive() {
  local waited=0 ended=false
  say 'Trying it once, so that it starts faster from now on'
  java "${java_options[@]}" -XX:ArchiveClassesAtExit="$archive.new" -jar "$jar" --data "$work/trial" \
    --port 31883 --cloud-port 31884 --http-port 31885 </dev/null >"$work/trial.out" 2>&1 &
  trial=$!
  # Ctrl-C does not reach what a script has in its background.
  trap 'kill "$trial" 2>/dev/null; wait "$trial" 2>/dev/null; rm -rf "$work"' EXIT
  until grep -q '^The factory is running' "$work/trial.out" || ((++waited > 300)); do
    if ! kill -0 "$trial" 2>/dev/null; then ended=true; break; fi
    sleep 0.1
  done
  kill "$trial" 2>/dev/null || true
  wait "$trial" 2>/dev/null || true
  if [[ -r $archive.new ]]; then
    mv "$archive.new" "$archive"
  elif [[ $ended == true ]]; then
    say "The trial ended by itself: $(tail -1 "$work/trial.out")"
  else
    # Else each start would wait for another trial, until the jar or Java is another.
    cp "$work/trial.out" "$archive.failed"
    say "This Java made no archive, so it starts without (see $archive.failed; remove that to try again)"
  fi
}

read_env() { # .env is never run as a script; the environment goes before it
  local line name
  [[ -r .env ]] || return 0
  awk -f config/env.awk .env >"$work/env"
  while IFS= read -r line; do
    name=${line%%=*}
    [[ -n ${!name+given} ]] || export "$name=${line#*=}"
  done <"$work/env"
}

start_standalone() {
  check_java
  ! sources_are_newer || build_jar
  [[ " $* " == *' --help '* || " $* " == *' -h '* || -r $archive || -e $archive.failed ]] || make_archive
  read_env
  [[ ! -r $archive ]] || java_options+=(-XX:SharedArchiveFile="$archive")
  rm -rf "$work"
  # Two arenas keep what native code takes together.
  MALLOC_ARENA_MAX=2 exec java "${java_options[@]}" -jar "$jar" "$@"
}

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

[[ -n $mode ]] || choose_mode
[[ $mode != standalone ]] || start_standalone "$@"

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
  ./dashboard hmi1                                        the line in this terminal
  ./dashboard hmi2                                        energy in this terminal
  ./dashboard cloud                                       the executive view in this terminal
  mosquitto_sub -h localhost -p 1884 -t 'cloud/#' -v      what goes to the cloud
  docker exec historian history latest                    what is stored
  ./inject_fault.sh bearing_wear 0.8 10m                  let something go wrong
  $(printf '%-54s' "${compose[*]} logs -f plc1")  follow one component
  ./stop_demo.sh                                          stop it, keep the data
MESSAGE
