import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

type Message = Readonly<Record<string, unknown>>;

/** A talk with a browser in the DevTools protocol. */
export interface Conversation {
  /** @throws Error with the browser's own words when it refuses, or when it stays silent */
  ask(method: string, params: Message, sessionId?: string): Promise<Message>;
  /** the next event of that name */
  heard(event: string): Promise<void>;
  /** ends the browser */
  end(): Promise<void>;
}

/** A browser that does not answer is given up [ms]. */
const patience = 90_000;
/** No window, no other host, nothing kept. The page is ours and runs no script, so it needs no sandbox, which many machines refuse. */
const quietly = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--proxy-server=127.0.0.1:9',
  '--remote-debugging-port=0',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * Starts a browser of the Chromium family and talks to it over loopback.
 * @throws Error when it does not start
 */
export async function talkTo(
  path: string,
  { profile, env }: { readonly profile: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Conversation> {
  const browser = spawn(path, [...quietly, `--user-data-dir=${profile}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const socket = new WebSocket(await inTime(addressOf(browser), `${path} does not start`));
    await inTime(once(socket, 'open'), `${path} does not answer`);
    return conversation(browser, socket);
  } catch (error) {
    browser.kill('SIGKILL');
    throw error;
  }
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.on('error', reject);
    browser.on('exit', (code) => reject(new Error(`the browser ended with code ${code}`)));
    browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

function conversation(browser: ChildProcess, socket: WebSocket): Conversation {
  const asked = new Map<number, (answer: Message) => void>();
  const awaited = new Map<string, () => void>();
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; method?: string } & Message;
    if (message.id !== undefined) asked.get(message.id)?.(message);
    else if (message.method !== undefined) awaited.get(message.method)?.();
  });
  return {
    async ask(method, params, sessionId) {
      id += 1;
      const answer = new Promise<Message>((resolve) => asked.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
      const { result, error } = await inTime(answer, `the browser does not answer ${method}`);
      if (error !== undefined) throw new Error(`${method}: ${(error as { message: string }).message}`);
      return result as Message;
    },
    heard: (event) =>
      inTime(new Promise<void>((resolve) => awaited.set(event, resolve)), `the browser never said ${event}`),
    async end() {
      const gone = once(browser, 'exit');
      socket.close();
      browser.kill();
      await gone;
    },
  };
}

async function inTime<Result>(work: Promise<Result>, otherwise: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patience).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
