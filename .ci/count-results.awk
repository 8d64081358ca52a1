# Writes "passed failed skipped" of result files (TRX). Each result is counted by its own outcome, because the file's sums call a
# skipped test neither executed nor skipped; the sum of all must be the total that the file states, or it is refused.
# A record begins with each "<": within text and attributes XML writes &lt;, so a record that begins with a name is an element.
BEGIN { RS = "<" }

/^UnitTestResult[ \t\r\n]/ {
    outcome = attribute("outcome")
    if (outcome == "Passed") passed++
    else if (outcome == "NotExecuted") skipped++
    else failed++
}

/^Counters[ \t\r\n]/ { stated += attribute("total"); files++ }

END {
    if (files == 0 || stated != passed + failed + skipped) exit 1
    print passed + 0, failed + 0, skipped + 0
}

function attribute(name,    value) {
    if (!match($0, "[ \t\r\n]" name "=\"[^\"]*\"")) return ""
    value = substr($0, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", value)
    sub(/"$/, "", value)
    return value
}
