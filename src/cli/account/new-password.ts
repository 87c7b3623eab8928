import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { say } from '../output.ts';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { AccountPasswordOptions } from './options.ts';

/**
 * A password from its file, from PHILTRUM_PASSWORD, or typed twice without being shown. Never from an argument: other
 * people of the machine can read those.
 * @throws WrongUsage when there is none, or the second is not the first
 */
export async function newPassword({ passwordFile }: AccountPasswordOptions): Promise<string> {
  if (passwordFile !== undefined && !existsSync(passwordFile)) {
    throw new WrongUsage(words('accounts.noPasswordFile', { file: passwordFile }));
  }
  const text = passwordFile === undefined ? process.env['PHILTRUM_PASSWORD'] : readFileSync(passwordFile, 'utf8');
  const given = text?.split(/\r?\n/)[0] ?? '';
  if (given !== '') return given;
  if (passwordFile !== undefined || !process.stdin.isTTY) throw new WrongUsage(words('accounts.noPassword'));
  return typedTwice();
}

async function typedTwice(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    say(words('accounts.type'));
    const first = await lines.question('');
    say(words('accounts.typeAgain'));
    if ((await lines.question('')) !== first) throw new WrongUsage(words('accounts.notTheSame'));
    return first;
  } finally {
    lines.close();
  }
}
