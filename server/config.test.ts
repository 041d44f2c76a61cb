import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { StartupError } from './startup-error.ts';

test('everything has a default', () => {
  expect(parseConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(process.cwd(), 'data'),
    databaseUrl: undefined,
    databasePool: 10,
    publicUrl: undefined,
    logLevel: 'warn',
    demo: false,
    metricsToken: undefined,
    trustedProxies: [],
    maxStreams: 20_000,
    maxStreamsPerAddress: 1000,
  });
});

test('empty and blank variables are as good as absent', () => {
  const blank = { PORT: '', HOST: ' ', DATA_DIR: '', DATABASE_URL: '  ', PUBLIC_URL: '', LOG_LEVEL: '', DEMO: '' };
  expect(parseConfig({ ...blank, DATABASE_POOL: '', METRICS_TOKEN: '' })).toEqual(parseConfig({}));
});

test('what is given is taken', () => {
  const config = parseConfig({
    PORT: ' 0 ',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/giliran',
    DATABASE_URL: 'postgresql://giliran@db/giliran',
    DATABASE_POOL: '25',
    PUBLIC_URL: 'https://antrian.example.id//',
    LOG_LEVEL: 'warn',
    DEMO: '1',
    METRICS_TOKEN: 'token',
    TRUSTED_PROXIES: '10.0.0.5, 172.16.0.0/12,fd00::/8',
    MAX_STREAMS: '500',
    MAX_STREAMS_PER_ADDRESS: '20',
  });
  expect(config).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/var/lib/giliran',
    databaseUrl: 'postgresql://giliran@db/giliran',
    databasePool: 25,
    publicUrl: 'https://antrian.example.id',
    logLevel: 'warn',
    demo: true,
    metricsToken: 'token',
    trustedProxies: ['10.0.0.5', '172.16.0.0/12', 'fd00::/8'],
    maxStreams: 500,
    maxStreamsPerAddress: 20,
  });
});

test('a folder named relatively is meant from where the program was started', () => {
  expect(isAbsolute(parseConfig({ DATA_DIR: 'data/kantor' }).dataDir)).toBe(true);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['PORT', '1e3'],
  ['TRUSTED_PROXIES', 'proxy.example.id'],
  ['TRUSTED_PROXIES', '10.0.0.5, 10.0.0.0/33'],
  ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ['MAX_STREAMS', '0'],
  ['MAX_STREAMS_PER_ADDRESS', 'many'],
  ['DATABASE_URL', 'mysql://localhost/giliran'],
  ['DATABASE_URL', 'giliran.db'],
  ['DATABASE_POOL', '0'],
  ['DATABASE_POOL', 'many'],
  ['PUBLIC_URL', 'antrian.example.id'],
  ['PUBLIC_URL', 'ftp://antrian.example.id'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO', 'yes'],
])('%s=%s is refused by its name', (variable, value) => {
  const parse = () => parseConfig({ [variable]: value });
  expect(parse).toThrow(StartupError);
  expect(parse).toThrow(variable);
});

test('a database address that is wrong is not repeated: it may hold a password', () => {
  expect(() => parseConfig({ DATABASE_URL: 'postgress://giliran:rahasia@db' })).toThrow(/^(?!.*rahasia)/);
});
