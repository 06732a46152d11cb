#!/usr/bin/env bash
# Runs the soak of system-tests: the whole factory under random faults, then the account.
set -euo pipefail
cd "$(dirname "$0")"

usage='Usage: ./soak.sh [--minutes N] [--seed N]

Starts a broker, the historian and the PLCs on free ports, does harm at random for N minutes (2), and checks
that every reading that a PLC has committed is stored once, or declared as a gap where its database was wiped.
The seed, random and printed first, repeats the same order of faults. Needs a JDK and mosquitto; as root disks fill up, too.
Results: system-tests/target/report.md, and each fault with its time in system-tests/target/soak.log.'

fail() { printf 'soak.sh: %s\n\n%s\n' "$*" "$usage" >&2; exit 2; }

minutes=2
seed=$((RANDOM * 32768 + RANDOM))
while [[ $# -gt 0 ]]; do
  case $1 in
    -h | --help) printf '%s\n' "$usage"; exit ;;
    --minutes | --seed)
      [[ ${2-} =~ ^[0-9]{1,9}$ ]] || fail "$1 takes a whole number, not \"${2-}\""
      if [[ $1 == --minutes ]]; then minutes=$2; else seed=$2; fi
      shift 2
      ;;
    *) fail "there is no option \"$1\"" ;;
  esac
done
[[ $minutes -gt 0 ]] || fail '--minutes must be at least 1'
PATH=$PATH:/usr/sbin command -v mosquitto >/dev/null ||
  { printf 'soak.sh: needs mosquitto (Debian, Ubuntu: apt install mosquitto)\n' >&2; exit 1; }

# What is shown in the end is this run's, also if the build fails before it.
report=system-tests/target/report.md
rm -f "$report"
printf 'soak.sh: seed %s, %s minutes\n' "$seed" "$minutes"
status=0
./mvnw -q -pl system-tests -am verify -Dsoak.minutes="$minutes" -Dsoak.seed="$seed" \
  -Dit.test=SoakIT -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false || status=$?
[[ ! -f $report ]] || cat "$report"
exit "$status"
