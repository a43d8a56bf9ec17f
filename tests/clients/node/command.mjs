import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The native command that is tried: the one of the repository, or what the variable POLICYLANG_COMMAND names. */
export const command = path.resolve(process.env.POLICYLANG_COMMAND ?? path.join(repository, 'artifacts/native/policy'));

if (!fs.existsSync(command)) {
  throw new Error(`There is no ${command}. Build it with \`dotnet publish src/PolicyLang.Cli -c Release -r linux-x64 -o artifacts/native\`.`);
}
