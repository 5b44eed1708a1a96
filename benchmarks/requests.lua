-- For wrk: sends the requests of a file (method, path, token and body between tabs) in any order, and prints
-- requests per second, the median and the 99th percentile in milliseconds, and how many failed.
local number = 0
function setup(thread)
  number = number + 1
  thread:set("number", number)
end

local requests = {}
function init(args)
  math.randomseed(os.time() + number * 7919)
  for line in io.lines(args[1]) do
    local method, path, token, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = { Authorization = "Bearer " .. token }
    if body ~= "" then headers["Content-Type"] = "application/json" else body = nil end
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%.0f\t%.2f\t%.2f\t%d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
