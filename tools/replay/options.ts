import { parseArgs } from 'node:util';
import { ReplayError } from './replay-error.ts';

export interface Options {
  file: string;
  office: string;
  day: string;
  /** How many times faster than the day in the data; null: as fast as possible. */
  speed: number | null;
  url: string;
  username: string;
  password: string;
  json: boolean;
}

const usage =
  'Usage: npm run replay -- FILE --office OFFICE --day YYYY-MM-DD [--speed N|max] [--url http://localhost:3000] ' +
  '[--username admin --password 123] [--json]';

export function parseOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new ReplayError(`Name one file of tickets. ${usage}`);
  if (!values.office || !values.day) throw new ReplayError(`Name an office and a day. ${usage}`);
  const { office, day, username, password, json } = values;
  return { file, office, day, speed: speed(values.speed), url: origin(values.url), username, password, json };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        office: { type: 'string' },
        day: { type: 'string' },
        speed: { type: 'string', default: '600' },
        url: { type: 'string', default: 'http://localhost:3000' },
        username: { type: 'string', default: 'admin' },
        password: { type: 'string', default: '123' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ReplayError(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
}

function speed(text: string): number | null {
  if (text === 'max') return null;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new ReplayError(`--speed must be a number such as 600, or max, not "${text}".`);
  }
  return number === 0 ? null : number;
}

function origin(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '');
  throw new ReplayError(`--url must be an address such as http://localhost:3000, not "${text}".`);
}
