import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { neighbour } from './neighbour.ts';

/** Arrow keys go from button to button, where they lie; the first one from anywhere else. */
export function useArrowKeys(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow')) return;
      const buttons = [...(within.current?.querySelectorAll<HTMLElement>('button') ?? [])];
      const from = buttons.indexOf(document.activeElement as HTMLElement);
      const to =
        from < 0
          ? 0
          : neighbour(
              buttons.map((button) => button.getBoundingClientRect()),
              from,
              event.key,
            );
      if (to === null) return;
      event.preventDefault();
      buttons[to]?.focus();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [within]);
}
