local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.policy')
  local found = driver.wait('a finding', function()
    local list = vim.diagnostic.get(0)
    return #list == 1 and list
  end)
  local first = found[1]
  local told = { code = first.user_data and first.user_data.lsp.code or first.code, message = first.message, severity = first.severity, source = first.source }
  told.text = vim.api.nvim_buf_get_text(0, first.lnum, first.col, first.end_lnum, first.end_col, {})[1]
  driver.go('prise')
  driver.keys('cwprice<Esc>')
  driver.wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)
  return { told = told, filetype = vim.bo.filetype }
end)
