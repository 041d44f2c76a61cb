import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { StartupError } from './startup-error.ts';

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** How many connections to PostgreSQL this instance may have. */
  databasePool: number;
  /** Without a slash at the end; undefined means: as the browser asked. */
  publicUrl: string | undefined;
  logLevel: LogLevel;
  demo: boolean;
  metricsToken: string | undefined;
  /** Addresses and networks (`10.0.0.0/8`), beside this machine, that may say for whom they ask. */
  trustedProxies: string[];
  /** Live streams of visitors that this process keeps open at once. */
  maxStreams: number;
  /** How many of them from one address. */
  maxStreamsPerAddress: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** Throws StartupError naming the variable and what it may be. */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const text = (name: string) => environment[name]?.trim() || undefined;
  return {
    port: port(text('PORT')),
    host: text('HOST') ?? '127.0.0.1',
    dataDir: folder(text('DATA_DIR') ?? './data'),
    databaseUrl: databaseUrl(text('DATABASE_URL')),
    databasePool: count('DATABASE_POOL', text('DATABASE_POOL') ?? '10'),
    publicUrl: publicUrl(text('PUBLIC_URL')),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'warn', logLevels),
    demo: oneOf('DEMO', text('DEMO') ?? '0', ['0', '1'] as const) === '1',
    metricsToken: text('METRICS_TOKEN'),
    trustedProxies: networks('TRUSTED_PROXIES', text('TRUSTED_PROXIES') ?? ''),
    maxStreams: count('MAX_STREAMS', text('MAX_STREAMS') ?? '20000'),
    maxStreamsPerAddress: count('MAX_STREAMS_PER_ADDRESS', text('MAX_STREAMS_PER_ADDRESS') ?? '1000'),
  };
}

function port(text = '3000'): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65535) return number;
  throw new StartupError(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new StartupError(`${name} must be a number from 1 to 9999999, not "${text}".`);
}

function networks(name: string, text: string): string[] {
  const given = text.split(',').map((entry) => entry.trim());
  const found = given.filter((entry) => entry !== '');
  const wrong = found.find((entry) => !isNetwork(entry));
  if (wrong === undefined) return found;
  throw new StartupError(
    `${name} must list addresses such as 10.0.0.5 or 10.0.0.0/8 with commas between, not "${wrong}".`,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const fits = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && fits && more.length === 0;
}

function folder(text: string): string {
  return isAbsolute(text) ? text : resolve(text);
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:\/\//.test(text)) return text;
  throw new StartupError('DATABASE_URL must begin with postgres:// (leave it out for the embedded database).');
}

function publicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '');
  throw new StartupError(`PUBLIC_URL must be an address such as https://antrian.example.id, not "${text}".`);
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return value;
  throw new StartupError(`${name} must be one of ${values.join(', ')}, not "${text}".`);
}
