local driver = dofile(vim.env.DRIVER)
driver.run(function()
  driver.open('grant.policy')
  driver.go('cap ')
  vim.o.completeopt = 'menuone'
  local offered
  -- Completion comes while Insert mode waits: a timer looks for it, takes the one wanted, and ends Insert mode.
  local timer = vim.loop.new_timer()
  timer:start(10, 10, vim.schedule_wrap(function()
    if offered or vim.fn.pumvisible() == 0 then return end
    offered = {}
    for index, item in ipairs(vim.fn.complete_info({ 'items' }).items) do
      offered[index] = item.word
    end
    timer:stop()
    vim.api.nvim_input('<C-n><C-y><Esc>')
  end))
  vim.defer_fn(function() if not offered then driver.fail('nothing was offered') end end, 20000)
  local keys = vim.api.nvim_replace_termcodes('Orequ<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'x!', false)
  return { offered = offered, text = driver.text() }
end)
