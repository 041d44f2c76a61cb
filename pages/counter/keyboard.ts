import { type Action, type Tool, tools } from './actions.ts';

export type KeyCommand = Action | 'search' | 'help' | 'more';

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/** The key printed on each button. `b` opens a closed counter and closes an open one. */
export const keyOf: Partial<Record<KeyCommand, string>> = {
  'call-next': 'N',
  recall: 'R',
  serve: 'S',
  complete: 'D',
  'complete-and-next': 'L',
  continue: 'J',
  'no-show': 'X',
  undo: 'U',
  more: 'M',
  print: 'E',
  hold: 'T',
  return: 'K',
  transfer: 'P',
  redirect: 'O',
  priority: 'V',
  note: 'C',
  cancel: 'Z',
  break: 'I',
  back: 'I',
  'take-over': 'A',
  open: 'B',
  close: 'B',
  search: '/',
  help: '?',
};

/** What a key means, if anything. Keys held down, with modifiers, or meant for a field are somebody else's. */
export function keyCommand(
  event: KeyPress,
  context: { typing: boolean; counterOpen: boolean; onBreak: boolean },
): KeyCommand | null {
  if (context.typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toUpperCase();
  if (key === 'B') return context.counterOpen ? 'close' : 'open';
  if (key === 'I') return context.onBreak ? 'back' : 'break';
  const found = Object.entries(keyOf).find(([, hint]) => hint === key);
  return (found?.[0] as KeyCommand | undefined) ?? null;
}

/** A key that leads to something to choose. */
export function isTool(command: KeyCommand): command is Tool {
  return (tools as readonly string[]).includes(command);
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select');
}
