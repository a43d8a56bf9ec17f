local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.tests.policy')
  driver.go('price: 10', 2)
  vim.lsp.buf.definition()
  driver.wait('the other file', function() return vim.fn.expand('%:t') == 'grant.policy' end)
  return { line = vim.api.nvim_get_current_line() }
end)
