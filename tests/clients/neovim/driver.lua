-- What the scripts beside this one share: waiting, and handing the result over. Neovim 0.7.
local driver = {}

function driver.wait(what, question)
  local answer
  local came = vim.wait(20000, function()
    answer = question()
    return answer and true or false
  end, 5)
  if not came then driver.fail('waited in vain: ' .. what) end
  return answer
end

function driver.open(name)
  vim.cmd('edit ' .. name)
  driver.wait('the server at ' .. name, function() return next(vim.lsp.buf_get_clients(0)) end)
end

-- Puts the cursor where a piece of the text begins, some characters on.
function driver.go(piece, on)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(piece, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 + (on or 0) })
      return
    end
  end
  driver.fail('there is no ' .. piece)
end

function driver.keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'x', false)
end

function driver.text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

local function finish(result)
  local file = assert(io.open(vim.env.RESULT, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  for _, client in pairs(vim.lsp.get_active_clients()) do client.stop() end
  vim.wait(5000, function() return #vim.lsp.get_active_clients() == 0 end, 5)
  vim.cmd('qall!')
end

function driver.fail(message) finish({ fault = message }) end

-- Runs a script; what it gives is the result, what it throws a fault.
function driver.run(script)
  local ok, result = xpcall(script, debug.traceback)
  finish(ok and result or { fault = result })
end

return driver
