local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.policy')
  local format = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  format()
  return { text = driver.text() }
end)
