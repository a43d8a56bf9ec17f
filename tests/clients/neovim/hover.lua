local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.policy')
  driver.go('of price', 4)
  vim.lsp.buf.hover()
  local window = driver.wait('a floating window', function()
    for _, w in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(w).relative ~= '' then return w end
    end
  end)
  return { shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n') }
end)
