#!/bin/sh
# Installs the Debian package of Seloste: install.sh URL SHA256
#
# A package whose checksum differs is not installed. URL may be a path.
set -eu
url=$1 sum=$2
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -qq
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
package=$folder/seloste.deb
case $url in
  *://*)
    command -v curl >/dev/null \
      || DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends ca-certificates curl >/dev/null
    curl --fail --silent --show-error --location --retry 3 --output "$package" "$url"
    ;;
  *) cp "$url" "$package" ;;
esac
if ! echo "$sum  $package" | sha256sum --check --status; then
  echo "the checksum of $url is $(sha256sum "$package" | cut -d' ' -f1), expected $sum" >&2
  exit 1
fi
chmod 755 "$folder"
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$package" >/dev/null
seloste --version
