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

# Maven itself runs on the JDK that was found; its older libraries would fill the screen with warnings there.
find_maven() {
    local candidate
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn \
        "${HOME:-}"/.sdkman/candidates/maven/current/bin/mvn; do
        if [[ -x $candidate ]]; then
            MVN=$candidate
            return 0
        fi
    done
    install_packages maven
    MVN=mvn
}

# Sets PGBIN to a PostgreSQL with PostGIS: of the given major version, or the first from 15 on.
find_postgres() {
    local version
    for version in ${1:-15 16 17 18}; do
        if has_postgis "$version"; then
            PGBIN=/usr/lib/postgresql/$version/bin
            return 0
        fi
    done
    version=${1:-15}
    install_postgres "$version"
    has_postgis "$version" || fail "PostgreSQL $version with PostGIS is still missing after its installation."
    PGBIN=/usr/lib/postgresql/$version/bin
}

has_postgis() {
    [[ -x /usr/lib/postgresql/$1/bin/initdb && -e /usr/share/postgresql/$1/extension/postgis.control ]]
}

# Debian would start a cluster of its own beside ours: it is told not to, for this installation only.
install_postgres() {
    local settings=/etc/postgresql-common/createcluster.conf
    if ((EUID == 0)) && [[ ! -x /usr/bin/pg_createcluster ]]; then
        install_packages postgresql-common
        sed -i.before-homeward 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$settings"
    fi
    install_packages "postgresql-$1" "postgresql-$1-postgis-3"
    [[ ! -e $settings.before-homeward ]] || mv "$settings.before-homeward" "$settings"
}

find_fonts() {
    [[ -e /etc/fonts/fonts.conf && -d /usr/share/fonts/truetype/dejavu ]] || install_packages fontconfig fonts-dejavu-core
}

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        HOMEWARD_TEST_CHROMIUM=${HOMEWARD_TEST_CHROMIUM:-$(command -v $name || true)}
    done
    if [[ -z $HOMEWARD_TEST_CHROMIUM ]]; then
        install_packages chromium
        HOMEWARD_TEST_CHROMIUM=/usr/bin/chromium
    fi
    export HOMEWARD_TEST_CHROMIUM
}

# Vaadin looks for this very version in this very place when the system's Node is too old.
find_node() {
    local version=24.17.0 npm=11.6.2 own architecture=x64
    own=$HOME/.vaadin/node-v$version
    if [[ -x $own/bin/npm ]]; then
        PATH=$own/bin:$PATH
        return 0
    fi
    (($(major node) >= 24 && $(major npm) >= 11)) && return 0
    [[ $(uname -m) != aarch64 ]] || architecture=arm64
    command -v npm >/dev/null || install_packages npm
    say "Installing Node $version for the frontend build in $own"
    npm install --global --silent --no-fund --no-audit --prefix "$own" "node-linux-$architecture@$version" "npm@$npm" >&2 ||
        fail "Node $version could not be installed. When the network is there, run:" \
            "npm install --global --prefix '$own' node-linux-$architecture@$version npm@$npm"
    PATH=$own/bin:$PATH
}

# The major version of an installed program, 0 if there is none.
major() {
    local version
    version=$("$1" --version 2>/dev/null || echo 0)
    version=${version#v}
    echo "${version%%.*}"
}

install_packages() {
    if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
        fail "Missing: $*. Run this, then try again:" \
            "${SUDO}apt-get update && ${SUDO}apt-get install -y --no-install-recommends $*"
    fi
    local log
    log=$(mktemp /tmp/homeward-install.XXXXXX)
    say "Installing $*"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"; } \
        >"$log" 2>&1 </dev/null ||
        fail_with_log "$log" "The packages could not be installed. Put that right, then run:" \
            "apt-get update && apt-get install -y --no-install-recommends $*"
    rm -f "$log"
}
