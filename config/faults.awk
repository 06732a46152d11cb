# The faults of one kind, a flat JSON array on standard input, for inject_fault.sh.
#
#   command=add    prints the array with one more: id, intensity, from now on for duration (s)
#   command=end    prints it with those that are active shortened to now; exit code 3 if none is
#   command=show   prints a line for each that is active or still to come
#   command=time   reads nothing, prints the plant's time: wall, scaled by scale since origin
#
# now and wall are milliseconds since 1970. What ended before this week began (Monday 00:00 UTC) is left
# out, everything else is kept as it is.

BEGIN {
  if (command == "time") {
    printf "%.0f\n", millis_of(origin) + (wall - millis_of(origin)) * scale
    finished = 1
    exit
  }
}

{ text = text $0 }

END {
  if (refused) exit 1
  if (finished) exit 0
  gsub(/[ \t\r]/, "", text)
  if (text != "" && text != "[]") {
    if (text !~ /^\[\{.*\}\]$/) refuse("it begins with " substr(text, 1, 20))
    count = split(substr(text, 3, length(text) - 4), objects, /\},\{/)
    for (i = 1; i <= count; i++) {
      begins = millis_of(member(objects[i], "start"))
      keep("{" objects[i] "}", begins, begins + member(objects[i], "duration") * 1000)
    }
  }
  if (command == "add") {
    list = list (list == "" ? "" : ",") \
      sprintf("{\"id\":\"%s\",\"intensity\":%s,\"start\":\"%s\",\"duration\":%s}", id, intensity, iso_of(now), duration)
  }
  if (command == "end" && !ended) exit 3
  if (command != "show") print "[" list "]"
}

function day_of(y, m, d) {  # days since 1970-01-01
  if (m < 3) { y -= 1; m += 12 }
  return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m - 457) / 5) + d - 719469
}

function millis_of(iso,    p) {
  if (iso !~ /^[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?Z?$/) {
    refuse("a time is \"" iso "\"")
  }
  split(iso, p, /[-T:Z]/)
  return (day_of(p[1] + 0, p[2] + 0, p[3] + 0) * 86400 + p[4] * 3600 + p[5] * 60) * 1000 + int(p[6] * 1000 + 0.5)
}

function iso_of(millis,    days, rest, z, era, doe, yoe, y, doy, mp, d, m) {
  days = int(millis / 86400000); rest = millis - days * 86400000
  z = days + 719468; era = int(z / 146097); doe = z - era * 146097
  yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
  doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
  d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9
  y = yoe + era * 400 + (m <= 2)
  return sprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", y, m, d, int(rest / 3600000),
    int(rest / 60000) % 60, int(rest / 1000) % 60, rest % 1000)
}

function seconds_text(millis,    text) {
  text = sprintf("%.3f", millis / 1000)
  sub(/\.?0+$/, "", text)
  return text == "" ? 0 : text
}

function span_text(millis,    s) {
  s = int(millis / 1000)
  if (s >= 86400) return int(s / 86400) "d " int(s % 86400 / 3600) "h"
  if (s >= 3600) return int(s / 3600) "h " int(s % 3600 / 60) "m"
  if (s >= 60) return int(s / 60) "m " s % 60 "s"
  return s "s"
}

function refuse(what) {
  print "inject_fault.sh: what the broker keeps for this kind is not a list of faults (" what \
    "); nothing was changed" > "/dev/stderr"
  refused = 1
  exit 1
}

function member(object, name,    value) {
  if (!match(object, "\"" name "\":(\"[^\"]*\"|-?[0-9][-+0-9.eE]*)")) refuse("a fault has no " name)
  value = substr(object, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
  gsub(/"/, "", value)
  return value
}

function keep(object, begins, ends,    week) {
  # 1970-01-05 was a Monday.
  week = now - (now - 345600000) % 604800000
  if (ends <= week) return
  if (command == "end" && begins <= now && now < ends) {
    sub(/"duration":[^,}]*/, "\"duration\":" seconds_text(now - begins), object)
    ended++
  }
  if (command == "show" && now < ends) {
    print begins <= now \
      ? "active, intensity " member(object, "intensity") ", " span_text(ends - now) " left" \
      : "begins in " span_text(begins - now) ", intensity " member(object, "intensity")
  }
  list = list (list == "" ? "" : ",") object
}
