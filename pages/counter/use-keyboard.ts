import { useEffect, useRef, useState } from 'preact/hooks';
import { isTyping, type KeyCommand, keyCommand } from './keyboard.ts';

const setting = 'giliran.shortcuts';

/** Single letters disturb speech input and some screen readers, so they can be switched off, on this machine. */
export function useKeyboard(counterOpen: boolean, obey: (command: KeyCommand) => void) {
  const [enabled, setEnabled] = useState(true);
  useEffect(() => setEnabled(localStorage.getItem(setting) !== 'off'), []);

  const latest = useRef({ counterOpen, obey, enabled });
  latest.current = { counterOpen, obey, enabled };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { counterOpen, obey, enabled } = latest.current;
      if (!enabled) return;
      const command = keyCommand(event, { typing: isTyping(event.target), counterOpen });
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
