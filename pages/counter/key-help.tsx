import type { Locale } from '../../shared/page.ts';
import type { Tool } from './actions.ts';
import { isTool, type KeyCommand, keyOf } from './keyboard.ts';
import { type CounterMessages, counterMessages } from './messages.ts';

interface KeyHelpProps {
  open: boolean;
  toggle: () => void;
  enabled: boolean;
  enable: (on: boolean) => void;
  locale: Locale;
}

function meaning(command: string, messages: CounterMessages): string {
  if (command === 'search') return messages.searchKey;
  if (command === 'help') return messages.helpKey;
  if (command === 'more') return messages.more;
  if (isTool(command as KeyCommand)) return messages.tools[command as Tool];
  return Object.entries(messages.actions).find(([action]) => action === command)?.[1] ?? '';
}

export function KeyHelp({ open, toggle, enabled, enable, locale }: KeyHelpProps) {
  const messages = counterMessages[locale];
  return (
    <div class="help">
      <button type="button" class="btn btn-sm btn-link" aria-expanded={open} aria-controls="help" onClick={toggle}>
        {messages.shortcuts} <kbd>?</kbd>
      </button>
      <div id="help" class="panel help-panel" hidden={!open}>
        <ul>
          {Object.entries(keyOf).map(([command, key]) => (
            <li key={command}>
              <kbd>{key}</kbd> {meaning(command, messages)}
            </li>
          ))}
        </ul>
        <label>
          <input type="checkbox" checked={enabled} onChange={(event) => enable(event.currentTarget.checked)} />{' '}
          {messages.useShortcuts}
        </label>
      </div>
    </div>
  );
}
