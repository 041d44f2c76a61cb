import { useEffect, useRef, useState } from 'preact/hooks';
import { isTyping, type KeyCommand, keyCommand } from './keyboard.ts';

const setting = 'giliran.shortcuts';

interface Counter {
  counterOpen: boolean;
  onBreak: boolean;
}

/** Single letters disturb speech input and some screen readers, so they can be switched off, on this machine. */
export function useKeyboard(counter: Counter, obey: (command: KeyCommand) => void) {
  const [enabled, setEnabled] = useState(true);
  useEffect(() => setEnabled(localStorage.getItem(setting) !== 'off'), []);

  const latest = useRef({ ...counter, obey, enabled });
  latest.current = { ...counter, obey, enabled };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { obey, enabled, ...counter } = latest.current;
      if (!enabled) return;
      const command = keyCommand(event, { typing: isTyping(event.target), ...counter });
      if (!command) return;
      event.preventDefault();
      obey(command);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const enable = (on: boolean) => {
    localStorage.setItem(setting, on ? 'on' : 'off');
    setEnabled(on);
  };
  return { enabled, enable };
}
