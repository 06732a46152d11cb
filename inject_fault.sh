#!/usr/bin/env bash
# Makes something go wrong in the plant. ./inject_fault.sh alone says what there is and what is active.
#
# A kind's faults are one retained message, a JSON array. This reads it, adds or shortens a fault and
# publishes it again: what was injected this week stays on record as the ground truth.
set -euo pipefail
cd "$(dirname "$0")"

container=mqtt_local_broker
host=${BROKER:-localhost}
port=${PORT:-1883}
kinds='bearing_wear        a bearing of the line'\''s drive wears: vibration and bearing temperature climb
tool_wear           the tool is blunt: more rejects, a little more power
jam                 the line jams: it is held again and again
sensor_frozen       the sensor of the bearing temperature repeats its last value
sensor_offset       the sensor of the hall temperature reads too high
voltage_sag         the grid'\''s voltage is low: currents rise, the line slows
power_factor_drop   the power-factor correction fails: more current for the same power
ventilation_failure the ventilation fails: CO2, dust and temperature rise
dust                dust is set free: particulates and the air quality index rise'

usage='Usage: ./inject_fault.sh KIND INTENSITY DURATION   for example: ./inject_fault.sh bearing_wear 0.8 10m
       ./inject_fault.sh --end KIND                 ends what is active of that kind
       ./inject_fault.sh                            lists the kinds and what is active

INTENSITY is a number from 0 to 1. DURATION is in seconds (30) or has a unit: 500ms, 30s, 10m, 2h, 1d.
BROKER (localhost) and PORT (1883) name the broker; TIME_SCALE and TIME_ORIGIN the plant'\''s time, if it
is not the clock'\''s. The password is in config/secrets/Operator.'

wrong() { printf 'inject_fault.sh: %s\n' "$*" >&2; exit 2; }
fail() { printf 'inject_fault.sh: %s\n' "$*" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- what the caller asked for -------------------------------------------------------------------

check_kind() {
  cut -d' ' -f1 <<<"$kinds" | grep -qxF -- "$1" ||
    wrong "there is no fault \"$1\"; the kinds are $(cut -d' ' -f1 <<<"$kinds" | paste -sd' ')"
}

to_intensity() {
  [[ $1 =~ ^(0?\.[0-9]{1,9}|0|1(\.0{1,9})?)$ ]] ||
    wrong "the intensity is \"$1\", expected a number from 0 to 1"
  awk -v x="$1" 'BEGIN {print x + 0}'
}

to_seconds() {
  [[ $1 =~ ^([0-9]{1,7}(\.[0-9]{1,3})?)(ms|s|m|h|d)?$ ]] ||
    wrong "the duration is \"$1\", expected seconds (30) or 500ms, 30s, 10m, 2h, 1d"
  awk -v x="${BASH_REMATCH[1]}" -v unit="${BASH_REMATCH[3]:-s}" 'BEGIN {
    seconds["ms"] = 0.001; seconds["s"] = 1; seconds["m"] = 60; seconds["h"] = 3600; seconds["d"] = 86400
    text = sprintf("%.3f", x * seconds[unit])
    sub(/\.?0+$/, "", text)
    print text == "" ? 0 : text
  }'
}

# --- faults and time -------------------------------------------------------------------------------

faults() { # COMMAND [-v VARIABLE=VALUE]...: see config/faults.awk
  awk -v command="$1" -v now="$now" "${@:2}" -f config/faults.awk
}

plant_millis() {
  local millis scale origin
  millis=$(date +%s%3N)
  [[ $millis =~ ^[0-9]+$ ]] || millis=$(date +%s)000
  scale=$(setting TIME_SCALE)
  origin=$(setting TIME_ORIGIN)
  if [[ ${scale:-1} =~ ^1(\.0*)?$ ]]; then
    printf '%s\n' "$millis"
  else
    [[ $origin == ????-??-??T??:??* ]] ||
      wrong "TIME_SCALE is $scale and TIME_ORIGIN \"$origin\", expected the ISO 8601 time at which that began"
    awk -v command=time -v wall="$millis" -v scale="$scale" -v origin="$origin" -f config/faults.awk
  fi
}

in_docker() { [[ $(docker inspect -f '{{.State.Running}}' "$container" 2>/dev/null) == true ]]; }

setting() { # NAME: from the environment, else from .env as Compose has it
  local line=${!1-}
  if [[ -z $line && -r .env ]]; then
    line=$(awk -f config/env.awk .env 2>/dev/null | sed -n "s/^$1=//p")
  fi
  # A standalone factory with a time of its own keeps it with its data, and its lock says that it runs.
  if [[ -z $line && -r data/plant-time && -s data/standalone.lock ]] && ! in_docker; then
    line=$(sed -n "s/^$1=//p" data/plant-time)
  fi
  printf '%s' "$line"
}

# --- the broker -------------------------------------------------------------------------------------

# Mosquitto's clients where they are, in the broker's container, or the one in Java with the same options.
find_clients() {
  clients=()
  subscribe=(mosquitto_sub)
  if command -v mosquitto_pub >/dev/null && command -v mosquitto_sub >/dev/null; then
    return
  elif in_docker && [[ $host:$port == localhost:1883 ]]; then
    clients=(docker exec -i "$container")
    subscribe=("${clients[@]}" mosquitto_sub)
  else
    subscribe=(./mqtt sub)
  fi
}

# retained FILTER: "<topic> <payload>" of all that the broker keeps. Anybody may read it. The broker's
# uptime, asked for last, tells that it answers and that everything has come.
retained() {
  local answer=$work/answer pid
  : >"$answer"
  XDG_CONFIG_HOME=$work "${subscribe[@]}" -h "$host" -p "$port" -v -W 15 \
    -t "$1" -t "\$SYS/broker/uptime" >"$answer" 2>/dev/null </dev/null &
  pid=$!
  until grep -q "^\$SYS/broker/uptime " "$answer"; do
    kill -0 "$pid" 2>/dev/null || fail "no broker answers at $host:$port (./start_demo.sh starts one)"
    sleep 0.1
  done
  # Mosquitto keeps the order of the filters, the standalone broker does not.
  sleep 0.3
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  sed "/^\$SYS/d" "$answer"
}

# publish TOPIC PAYLOAD: as Operator. The password travels in an options file, never as an argument.
publish() {
  local secret=config/secrets/Operator
  [[ -r $secret ]] || fail "cannot read $PWD/$secret; config/make-passwords makes it"
  local options
  options=$(printf -- '-u Operator\n-P %s' "$(cat "$secret")")
  local arguments=(-h "$host" -p "$port" -q 1 -r -t "$1" -m "$2")
  if ((${#clients[@]})); then
    # shellcheck disable=SC2016 # expanded inside the container
    "${clients[@]}" sh -c 'umask 077 && folder=$(mktemp -d) && trap "rm -rf $folder" EXIT &&
      cat >"$folder/mosquitto_pub" && XDG_CONFIG_HOME=$folder mosquitto_pub "$@"' sh "${arguments[@]}" <<<"$options"
  elif [[ ${subscribe[0]} == ./mqtt ]]; then
    ./mqtt pub -u Operator --password-file "$secret" "${arguments[@]}"
  else
    (umask 077 && printf '%s\n' "$options" >"$work/mosquitto_pub")
    XDG_CONFIG_HOME=$work mosquitto_pub "${arguments[@]}"
  fi 2>"$work/error" || fail "the broker at $host:$port did not take it: $(tail -1 "$work/error")"
  # A broker confirms even what it does not allow, so look whether it is there.
  local look
  for look in 1 2 3 4 5; do
    [[ $(retained "$1") != "$1 $2" ]] || return 0
    sleep "0.$look"
  done
  fail "the broker at $host:$port did not keep the fault (Operator may not write $1?)"
}

# --- the three things to do -------------------------------------------------------------------------

inject() { # KIND INTENSITY DURATION
  local topic=simulation/faults/$1 intensity seconds id before after
  check_kind "$1"
  intensity=$(to_intensity "$2")
  seconds=$(to_seconds "$3")
  [[ $seconds != 0 ]] || wrong "the duration is \"$3\", expected more than 0"
  find_clients
  id=$(date -u +%Y%m%dT%H%M%S)-$(od -An -N4 -tx1 /dev/urandom | tr -d ' \n')
  before=$(retained "$topic")
  after=$(faults add -v id="$id" -v intensity="$intensity" -v duration="$seconds" <<<"${before#"$topic "}")
  publish "$topic" "$after"
  printf 'Injected %s, intensity %s, for %s s of plant time. End it earlier: ./inject_fault.sh --end %s\n' \
    "$1" "$intensity" "$seconds" "$1"
}

end() { # KIND
  local topic=simulation/faults/$1 before after status=0
  check_kind "$1"
  find_clients
  before=$(retained "$topic")
  after=$(faults end <<<"${before#"$topic "}") || status=$?
  ((status != 3)) || { printf 'No %s is active.\n' "$1"; return; }
  ((status == 0)) || exit "$status"
  publish "$topic" "$after"
  printf 'Ended %s.\n' "$1"
}

list() {
  local all='' status=0 kind phrase
  printf '%s\n\n' "$usage"
  find_clients
  all=$(retained 'simulation/faults/+') || status=$?
  while read -r kind phrase; do
    printf '  %-20s %s\n' "$kind" "$phrase"
    sed -n "s|^simulation/faults/$kind ||p" <<<"$all" | faults show | sed 's/^/                       -> /' || true
  done <<<"$kinds"
  return "$status"
}

now=$(plant_millis)
case ${1-} in
  '') list ;;
  -h | --help) printf '%s\n' "$usage" ;;
  --end) (($# == 2)) || wrong "--end wants a kind, for example: ./inject_fault.sh --end jam"; end "$2" ;;
  -*) wrong "there is no option \"$1\"; --help says what there is" ;;
  *) check_kind "$1"; (($# == 3)) || wrong "wants KIND INTENSITY DURATION, for example: ./inject_fault.sh $1 0.8 10m"; inject "$@" ;;
esac
