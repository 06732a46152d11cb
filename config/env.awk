# Reads a file .env as Compose does and writes NAME=VALUE, the last of each name:
#
#   awk -f config/env.awk .env
#
# "export " before a name, quotes, and comments behind a value are understood. ${NAME} and the escapes in
# double quotes are not: such a value is taken as it stands, and that is said.

function warn(text) {
  printf ".env: %s %s\n", name, text >"/dev/stderr"
}

{
  sub(/\r$/, "")
  sub(/^[ \t]+/, "")
  sub(/^export[ \t]+/, "")
}

match($0, /^[A-Za-z_][A-Za-z0-9_]*[ \t]*=/) {
  value = substr($0, RLENGTH + 1)
  name = substr($0, 1, RLENGTH - 1)
  sub(/[ \t]+$/, "", name)
  sub(/^[ \t]+/, "", value)
  quote = substr(value, 1, 1)
  if (quote == "\"" || quote == "\047") {
    value = substr(value, 2)
    end = index(value, quote)
    if (!end) {
      warn("has a quote that does not end, and is left out")
      next
    }
    value = substr(value, 1, end - 1)
  } else {
    sub(/^#.*/, "", value)
    sub(/[ \t]+#.*/, "", value)
    sub(/[ \t]+$/, "", value)
  }
  if (quote != "\047" && value ~ /\$/ || quote == "\"" && value ~ /\\/) {
    warn("has a $ or \\ that only Compose replaces; here it is taken as it stands")
  }
  values[name] = value
}

END {
  for (name in values) {
    print name "=" values[name]
  }
}
