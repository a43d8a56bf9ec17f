// What `npm ci` leaves to scripts that want a compiler: the packages of the workbench inside code-server, without theirs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const codeServer = fileURLToPath(new URL('node_modules/code-server', import.meta.url));
for (const folder of ['lib/vscode', 'lib/vscode/extensions']) {
  const cwd = path.join(codeServer, folder);
  const done = path.join(cwd, 'node_modules/.set-up');
  if (fs.existsSync(done)) continue;
  const run = spawnSync('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
  fs.writeFileSync(done, '');
}
