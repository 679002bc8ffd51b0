# shellcheck shell=bash
# The environment in which Placet is built: source it (in bash) after tools/setup.sh, then use cargo as usual.

# shellcheck source=tools/places.sh
. "$(dirname "${BASH_SOURCE[0]}")/places.sh"
if [ ! -r "$placet_environment" ]; then
    echo "placet: this machine is not set up yet: run tools/setup.sh" >&2
    return 1
fi
# shellcheck source=/dev/null
. "$placet_environment"
