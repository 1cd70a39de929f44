# shellcheck shell=sh disable=SC2034 # the caller uses what is set here
# Finds a JDK for ./filiform and ./verify, which source this file. POSIX sh; no process is started unless on macOS
# nothing else was found.
#
# filiform_find_jdk sets FILIFORM_JDK (its folder) and FILIFORM_JDK_VERSION, or says in one sentence what to install and
# returns 69. The first that fits wins: FILIFORM_JAVA_HOME, JAVA_HOME, the java on the PATH, the usual folders.
# Of those folders the newest JDK 25, which this program is tested on, goes before a later one.

filiform_needs=25

# Sets jdk_version and jdk_rank from the folder of a JDK; the rank orders versions as numbers, 0 is "no JDK here".
filiform_rank_jdk() {
    jdk_version='' jdk_rank=0
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r release_key release_value || [ -n "$release_key" ]; do
        [ "$release_key" = JAVA_VERSION ] || continue
        jdk_version=${release_value%\"}
        jdk_version=${jdk_version#\"}
    done <"$1/release"
    jdk_numbers=${jdk_version%%[!0-9.]*}
    jdk_rank=0
    for jdk_unit in 1000000 1000 1; do
        jdk_number=${jdk_numbers%%.*}
        jdk_rank=$((jdk_rank + ${jdk_number:-0} * jdk_unit))
        case $jdk_numbers in
            *.*) jdk_numbers=${jdk_numbers#*.} ;;
            *) jdk_numbers='' ;;
        esac
    done
}

# Takes the folder as the answer when it holds a JDK that is new enough.
filiform_take_jdk() {
    filiform_rank_jdk "$1"
    [ "$jdk_rank" -ge $((filiform_needs * 1000000)) ] || return 1
    FILIFORM_JDK=$1
    FILIFORM_JDK_VERSION=$jdk_version
}

# Follows symbolic links to the file itself.
filiform_real_path() {
    real_path=$1
    while [ -L "$real_path" ]; do
        link_target=$(readlink "$real_path")
        case $link_target in
            /*) real_path=$link_target ;;
            *) real_path=${real_path%/*}/$link_target ;;
        esac
    done
}

# The best JDK of the folders given, if any is new enough; remembers the newest one seen for the message.
filiform_best_jdk() {
    best_rank=0 best_jdk=''
    for jdk_folder in "$@"; do
        filiform_rank_jdk "$jdk_folder"
        if [ "$jdk_rank" -gt "$newest_rank" ]; then
            newest_rank=$jdk_rank
            newest_seen="$jdk_version in $jdk_folder"
        fi
        [ "$jdk_rank" -ge $((filiform_needs * 1000000)) ] || continue
        [ "$jdk_rank" -ge $(((filiform_needs + 1) * 1000000)) ] || jdk_rank=$((jdk_rank + 1000000000))
        if [ "$jdk_rank" -gt "$best_rank" ]; then
            best_rank=$jdk_rank
            best_jdk=$jdk_folder
        fi
    done
    [ -n "$best_jdk" ] && filiform_take_jdk "$best_jdk"
}

filiform_find_jdk() {
    newest_rank=0 newest_seen=''
    if [ -n "${FILIFORM_JAVA_HOME:-}" ]; then
        filiform_take_jdk "$FILIFORM_JAVA_HOME" && return 0
        echo "Filiform: FILIFORM_JAVA_HOME is $FILIFORM_JAVA_HOME, and that is not the folder of a JDK $filiform_needs or newer${jdk_version:+ (it is $jdk_version)}." >&2
        return 69
    fi
    [ -n "${JAVA_HOME:-}" ] && filiform_take_jdk "$JAVA_HOME" && return 0
    if path_java=$(command -v java); then
        filiform_real_path "$path_java"
        filiform_take_jdk "${real_path%/bin/java}" && return 0
    fi
    filiform_best_jdk \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /usr/local/java/* /opt/* /opt/java/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.asdf/installs/java/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home && return 0
    if [ -x /usr/libexec/java_home ] && mac_jdk=$(/usr/libexec/java_home -v "$filiform_needs+" 2>/dev/null); then
        filiform_take_jdk "$mac_jdk" && return 0
    fi
    echo "Filiform needs a JDK $filiform_needs or newer and found none in FILIFORM_JAVA_HOME, JAVA_HOME, the PATH or the usual folders (/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, /Library/Java)${newest_seen:+, only Java $newest_seen}: install one, for example Eclipse Temurin $filiform_needs from https://adoptium.net, or set FILIFORM_JAVA_HOME to the folder of yours." >&2
    return 69
}
