local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.policy')
  driver.wait('a finding', function() return #vim.diagnostic.get(0) == 1 end)
  driver.go('30 万元')
  local offered = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(offered, title)
      if title == 'write `30万元`' then return choose(item) end
    end
  end
  vim.lsp.buf.code_action()
  driver.wait('the fix', function() return driver.text():find('30万元', 1, true) end)
  driver.wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)
  return { offered = offered, text = driver.text() }
end)
