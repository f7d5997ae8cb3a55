# shellcheck shell=bash
# Finds what a build and a run need, and installs it where it may. Sourced by ./homeward.

say() { printf '%s\n' "$*" >&2; }

fail() {
    printf 'homeward: %s\n' "$1" >&2
    shift
    (($# == 0)) || printf '    %s\n' "$@" >&2
    exit 1
}

# Shows the end of a log before giving up.
fail_with_log() {
    local log=$1
    shift
    tail -n 25 "$log" >&2 || true
    fail "$@" "The whole log: $log"
}

# The major release of the JDK in a folder; nothing if there is no compiler in it.
java_release() {
    [[ -x $1/bin/java && -x $1/bin/javac ]] || return 0
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'
}

# The default java may be an older one, so every usual place is asked for its release.
find_java() {
    local home on_path
    on_path=$(readlink -f "$(command -v java || true)" || true)
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "${on_path%/bin/java}" /opt/*jdk* "${HOME:-}"/.sdkman/candidates/java/*; do
        if (($(java_release "$home") + 0 >= 25)); then
            export JAVA_HOME=$home
            return 0
        fi
    done
    fail "No JDK 25 or newer was found (a JDK, not only a JRE)." \
        "If this system offers one:   ${SUDO}apt-get update && ${SUDO}apt-get install -y temurin-25-jdk || ${SUDO}apt-get install -y openjdk-25-jdk-headless" \
        "Otherwise unpack a JDK 25 and name its folder:   JAVA_HOME=/path/to/jdk-25 ./homeward $COMMAND"
}

# require PART...: finds every part. What is missing is installed in one go, or named in one command.
require() {
    local part missing=''
    for part; do "find_$part" || missing+=" $(packages_of "$part")"; done
    [[ -n $missing ]] || return 0
    # shellcheck disable=SC2086
    install_packages $missing
    for part; do "find_$part" || fail "$part is still missing after its installation."; done
}

packages_of() {
    case $1 in
        postgres) echo "postgresql-${POSTGRES:-15} postgresql-${POSTGRES:-15}-postgis-3" ;;
        fonts) echo fontconfig fonts-dejavu-core ;;
        *) echo "$1" ;;
    esac
}

# Maven itself runs on the JDK that was found; its older libraries would fill the screen with warnings there.
find_maven() {
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    for MVN in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn \
        "${HOME:-}"/.sdkman/candidates/maven/current/bin/mvn; do
        [[ ! -x $MVN ]] || return 0
    done
    return 1
}

# Sets PGBIN to a PostgreSQL with PostGIS: of the major version $POSTGRES if that is set, or the first from 15 on.
find_postgres() {
    local version
    for version in ${POSTGRES:-15 16 17 18}; do
        PGBIN=/usr/lib/postgresql/$version/bin
        [[ ! -x $PGBIN/initdb || ! -e /usr/share/postgresql/$version/extension/postgis.control ]] || return 0
    done
    return 1
}

find_fonts() { [[ -e /etc/fonts/fonts.conf && -d /usr/share/fonts/truetype/dejavu ]]; }

# prefer FILE PACKAGE WITHOUT-IT: what is worth having and not needed; FILE shows that it is there.
prefer() {
    [[ ! -e $1 ]] || return 0
    # In a shell of its own, because an installation that fails ends it.
    ((EUID != 0)) || ! command -v apt-get >/dev/null || ! (install_packages "$2") || return 0
    say "$3   ${SUDO}apt-get install -y $2"
}

# Without the grid, degrees become metres within about 5 m, and every import says so.
prefer_ostn15() {
    prefer /usr/share/perl5/auto/share/dist/Geo-Coordinates-OSGB/ostn_east_shift_82140 libgeo-coordinates-osgb-perl \
        "Coordinates in degrees will be within about 5 m. To have them exact:"
}

# The peer of Gi* in ./homeward bench places.
prefer_spdep() {
    prefer /usr/lib/R/site-library/spdep r-cran-spdep "Gi* will not be compared with R. To compare it:"
}

find_chromium() {
    local name
    export HOMEWARD_TEST_CHROMIUM=${HOMEWARD_TEST_CHROMIUM:-}
    for name in chromium chromium-browser google-chrome; do
        [[ -z $HOMEWARD_TEST_CHROMIUM ]] || return 0
        HOMEWARD_TEST_CHROMIUM=$(command -v $name || true)
    done
    [[ -n $HOMEWARD_TEST_CHROMIUM ]]
}

# Vaadin looks for this very version in this very place when the system's Node is too old.
NODE=24.17.0
NPM=11.6.2

find_npm() { [[ -x $HOME/.vaadin/node-v$NODE/bin/npm ]] || command -v npm >/dev/null; }

# An npm of any age can fetch the Node that the frontend build needs; --force, because an old one would refuse a
# newer npm that its own Node could not run.
use_node() {
    local own=$HOME/.vaadin/node-v$NODE architecture=x64
    [[ $(uname -m) != aarch64 ]] || architecture=arm64
    if [[ ! -x $own/bin/npm ]]; then
        (($(major node) < 24 || $(major npm) < 11)) || return 0
        say "Installing Node $NODE for the frontend build in $own"
        npm install --global --force --no-fund --no-audit --loglevel=error --prefix "$own" \
            "node-linux-$architecture@$NODE" "npm@$NPM" >&2 ||
            fail "Node $NODE could not be installed; see the reason above. Fix it, then run:" \
                "npm install --global --force --prefix '$own' node-linux-$architecture@$NODE npm@$NPM"
    fi
    PATH=$own/bin:$PATH
}

# The major version of an installed program, 0 if there is none.
major() {
    local version
    version=$("$1" --version 2>/dev/null || echo v0)
    version=${version#v}
    echo "${version%%.*}"
}

install_packages() {
    if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
        fail "Missing: $*. Run this, then try again:" \
            "${SUDO}apt-get update && ${SUDO}apt-get install -y --no-install-recommends $*"
    fi
    local log settings=/etc/postgresql-common/createcluster.conf
    log=$(mktemp /tmp/homeward-install.XXXXXX)
    say "Installing $*"
    apt_get update
    # Debian would start a cluster of its own beside ours: it is told not to, for this installation only.
    if [[ $* == *postgresql-* && ! -x /usr/bin/pg_createcluster ]]; then
        apt_get install postgresql-common
        sed -i.before-homeward 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$settings"
    fi
    apt_get install "$@"
    [[ ! -e $settings.before-homeward ]] || mv "$settings.before-homeward" "$settings"
    rm -f "$log"
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -y --no-install-recommends "$@" >"$log" 2>&1 </dev/null ||
        fail_with_log "$log" "The packages could not be installed. Fix the cause, then run:" \
            "apt-get update && apt-get install -y --no-install-recommends ${*:2}"
}
