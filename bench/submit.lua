-- Fetches a form and sends it, over and over, on each connection. Every person is a new one.
local tokens = {}
local person = 0
-- Read by done() through thread:get, which sees globals only.
submitted, refused = 0, 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  math.randomseed(os.time())
  run = math.random(1, 1000000000)
  submitted, refused = 0, 0
end

local function escape(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

function request()
  local token = table.remove(tokens)
  if not token then
    return wrk.format("GET", wrk.path)
  end
  person = person + 1
  local body = "token=" .. escape(token) .. "&field.f1=Bench&field.f2="
    .. escape("p" .. run .. "-" .. person .. "@bench.example") .. "&field.f3=yes"
  return wrk.format("POST", wrk.path, { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function response(status, _, body)
  if status == 200 then
    tokens[#tokens + 1] = body:match('name="token"[^>]*value="([^"]+)"')
  elseif status == 303 then
    submitted = submitted + 1
  else
    refused = refused + 1
  end
end

function done()
  for _, thread in ipairs(threads) do
    print("submitted " .. thread:get("submitted"))
    print("refused " .. thread:get("refused"))
  end
end
