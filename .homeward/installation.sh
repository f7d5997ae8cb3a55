# shellcheck shell=bash
# One installation: sample, real, or an application on a given database. Sourced by ./homeward.
#
#   $INSTALLATION/cluster   the private database        /secrets  its passwords, one file each
#                /files     what the application keeps  /log      its log
#                /keys      keys that the database never sees   /audit   the signed heads of the audit
#                /running   "pid start port program" while it serves
#
# Three locks, on folders, which end with the process that holds them: 7 the checkout while it is built,
# 8 shared by everyone who uses the database, 9 held by whoever starts or stops something.

choose_home() {
    if [[ -n ${HOMEWARD_HOME:-} ]]; then
        DATA=$HOMEWARD_HOME
    elif ((EUID == 0)); then
        DATA=/var/lib/homeward
    else
        DATA=${XDG_DATA_HOME:-$HOME/.local/share}/homeward
    fi
}

# choose_installation sample|real|'': the one asked for, else the only one there is, else the one that runs.
choose_installation() {
    local kind=$1
    choose_home
    if [[ -n ${HOMEWARD_DB_URL:-} ]]; then
        kind=given
    elif [[ -z $kind && -d $DATA/real/cluster && -d $DATA/sample/cluster ]]; then
        [[ ! -e $DATA/sample/running || -e $DATA/real/running ]] || kind=sample
        [[ ! -e $DATA/real/running || -e $DATA/sample/running ]] || kind=real
        [[ -n $kind ]] || fail "Both a sample and a real installation exist. Choose one: ./homeward $COMMAND --sample|--real …"
    elif [[ -z $kind && -d $DATA/real/cluster ]]; then
        kind=real
    fi
    use_installation "${kind:-sample}"
}

use_installation() {
    KIND=$1
    local search=700
    ((EUID != 0)) || search=755
    install -d -m "$search" "$DATA" "$DATA/app" "$DATA/$KIND" || fail "The folder $DATA cannot be written." \
        "Choose another:   HOMEWARD_HOME=/path/to/folder ./homeward $COMMAND"
    DATA=$(cd "$DATA" && pwd -P)
    INSTALLATION=$DATA/$KIND
    install -d -m 700 "$INSTALLATION/secrets" "$INSTALLATION/files" "$INSTALLATION/log" "$INSTALLATION/keys" "$INSTALLATION/audit"
}

# lock_installation [-n]: waits for, or with -n gives way to, another command that starts or stops something.
lock_installation() {
    exec 9<"$INSTALLATION"
    flock -n 9 && return 0
    [[ ${1:-} != -n ]] || return 1
    say "Waiting for another ./homeward command to finish"
    flock 9
}

unlock_installation() { exec 9<&-; }

secret() { cat "$INSTALLATION/secrets/$1"; }

# What the application is told. A given database must come with both of its roles.
database_environment() {
    local name
    if [[ $KIND == given ]]; then
        for name in USER PASSWORD OWNER_USER OWNER_PASSWORD; do
            name=HOMEWARD_DB_$name
            [[ -n ${!name:-} ]] || fail "HOMEWARD_DB_URL is set, but $name is not."
        done
    else
        export HOMEWARD_DB_URL HOMEWARD_DB_USER=homeward_app HOMEWARD_DB_PASSWORD
        export HOMEWARD_DB_OWNER_USER=homeward_owner HOMEWARD_DB_OWNER_PASSWORD
        HOMEWARD_DB_URL=jdbc:postgresql://127.0.0.1:$(cat "$INSTALLATION/port")/homeward
        HOMEWARD_DB_PASSWORD=$(secret homeward_app)
        HOMEWARD_DB_OWNER_PASSWORD=$(secret homeward_owner)
    fi
    export HOMEWARD_SAMPLE=false HOMEWARD_HOME=$INSTALLATION/files
    # The keys are made by the program at its first start; they are in no backup of the database.
    export HOMEWARD_KEYS=${HOMEWARD_KEYS:-$INSTALLATION/keys}
    export HOMEWARD_AUDIT_HEAD=${HOMEWARD_AUDIT_HEAD:-$INSTALLATION/audit/head}
    install -d -m 700 "$HOMEWARD_KEYS"
    [[ $KIND != sample ]] || HOMEWARD_SAMPLE=true
}

# Joins the users of the database; creates the private cluster on the first use and starts it when it is down.
open_database() {
    if [[ $KIND != given ]]; then
        POSTGRES=$(cat "$INSTALLATION/cluster/PG_VERSION" 2>/dev/null || true)
        require fonts postgres
        as_server test -x "$INSTALLATION" || fail "The database server's user cannot enter $INSTALLATION." \
            "Open its parent folders (chmod a+x), or choose another:   HOMEWARD_HOME=/srv/homeward ./homeward $COMMAND"
        exec 8<"$INSTALLATION/files"
        flock -s 8
        OPENED=yes
        [[ -d $INSTALLATION/cluster ]] || create_private_cluster
        server_running "$INSTALLATION/cluster" || start_private_cluster
    fi
    database_environment
}

# Everything is set up under another name first: a folder called cluster is a complete one.
create_private_cluster() {
    local folder=$INSTALLATION/creating port role
    say "Creating the private database in $INSTALLATION/cluster"
    stop_server "$folder" immediate 2>/dev/null || true
    rm -rf "$folder"
    for role in postgres homeward_owner homeward_app; do
        (umask 077 && random_password >"$INSTALLATION/secrets/$role")
    done
    initialise "$folder" "$(secret postgres)" --data-checksums
    port=$(free_port)
    start_server "$folder" "$port" || fail_with_log "$folder/server.log" "The new database did not start."
    create_roles "$port" "$(secret postgres)" "$(secret homeward_owner)" "$(secret homeward_app)"
    superuser "$port" "$(secret postgres)" postgres <<SQL
CREATE DATABASE homeward OWNER homeward_owner;
REVOKE ALL ON DATABASE homeward FROM PUBLIC;
GRANT CONNECT ON DATABASE homeward TO homeward_app;
ALTER DATABASE homeward SET homeward.installation = '$KIND';
SQL
    superuser "$port" "$(secret postgres)" homeward <<<'CREATE EXTENSION postgis;'
    stop_server "$folder"
    echo "$port" >"$INSTALLATION/port"
    mv "$folder" "$INSTALLATION/cluster"
}

# A server that was killed leaves its pid file and, for a moment, processes that still hold the data.
start_private_cluster() {
    local folder=$INSTALLATION/cluster port attempt
    for attempt in {1..20}; do
        [[ -n $(server_processes "$folder") ]] || break
        ((attempt < 10)) || server_processes "$folder" | xargs -r kill -QUIT 2>/dev/null || true
        sleep 1
    done
    [[ -n $(server_processes "$folder") ]] || rm -f "$folder/postmaster.pid"
    # The server's own log is short: a warning, a stop, a start.
    [[ ! -e $folder/server.log ]] || as_server mv -f "$folder/server.log" "$folder/server.log.before"
    for attempt in 1 2 3; do
        port=$(free_port "$(cat "$INSTALLATION/port")")
        echo "$port" >"$INSTALLATION/port"
        start_server "$folder" "$port" && return 0
    done
    fail_with_log "$folder/server.log" "The private database did not start."
}

# The last one out stops the cluster.
close_database() {
    [[ -n ${OPENED:-} ]] || return 0
    OPENED=
    lock_installation
    exec 8<&-
    exec 8<"$INSTALLATION/files"
    if flock -n -x 8 && server_running "$INSTALLATION/cluster"; then
        stop_server "$INSTALLATION/cluster" || say "The database in $INSTALLATION/cluster did not stop."
    fi
    exec 8<&-
    unlock_installation
}
