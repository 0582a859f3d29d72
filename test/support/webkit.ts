/**
 * Starts WebKitGTK's driver for one test file or one test run, on a free port and on a screen of its own.
 *
 * A screen of its own (Xvfb) also where there is a real one: no window pops up over somebody's work, the window size
 * is always the same, and the page has the focus.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findBrowser, findMiniBrowser } from '../../.dev/browsers.ts';

/** A WebKitWebDriver that takes sessions. */
export interface RunningWebKit {
  readonly port: number;
  /** What a new session must ask for. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Ends the driver, its browsers and the screen. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/**
 * Starts the driver and resolves when it takes sessions. Throws when this machine has none; see `findBrowser`.
 *
 * @param args More arguments for the browser, as `--proxy=…`.
 * @param environment More of its environment, as the `LANG` of a visitor: without one its language is `C`.
 */
export async function startWebKit(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningWebKit> {
  const driver = findBrowser('webkit');
  if (driver === undefined) throw new Error('WebKitWebDriver not found');
  const screen = await startScreen();
  const port = await freePort();
  const running = spawn(driver, ['-p', String(port)], {
    env: { ...process.env, ...environment, ...(screen && { DISPLAY: screen.display }) },
    stdio: 'ignore',
  });
  const stopAll = async (): Promise<void> => {
    process.off('exit', killAll);
    await Promise.all([end(running), screen && end(screen.process)]);
  };
  const killAll = (): void => {
    running.kill('SIGKILL');
    screen?.process.kill('SIGKILL');
  };
  process.on('exit', killAll);
  try {
    await isReady(port, running);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return { port, capabilities: capabilities(args), stop: stopAll };
}

function capabilities(args: readonly string[]): Record<string, unknown> {
  const binary = findMiniBrowser();
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { ...(binary !== undefined && { binary }), args: ['--automation', ...args] },
  };
}

/** Starts Xvfb on a free display; `undefined` where there is no Xvfb and the real screen must do. */
async function startScreen(): Promise<{ display: string; process: ChildProcess } | undefined> {
  // With -displayfd the server picks a free number and writes it to that descriptor when it is ready.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(xvfb);
  if (number === undefined) {
    if (process.env['DISPLAY'] !== undefined) return undefined;
    throw new Error('Xvfb did not start and there is no DISPLAY');
  }
  return { display: `:${number}`, process: xvfb };
}

async function firstLine(xvfb: ChildProcess): Promise<string | undefined> {
  const pipe = xvfb.stdio[3];
  if (!pipe) return undefined;
  const ended = Promise.race([once(xvfb, 'error'), once(xvfb, 'exit')]).then(() => undefined);
  const line = once(pipe, 'data').then(([chunk]) => String(chunk).trim());
  return Promise.race([line, ended]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function isReady(port: number, driver: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver gave no sign within ${START_TIMEOUT_MS} ms`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(insist);
}
