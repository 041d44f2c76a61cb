import { useEffect } from 'preact/hooks';

const usedKeys = /^(Tab|Enter| |Escape|Backspace|Delete|Home|End|Arrow.*|Shift|[0-9+])$/;

/** A visitor cannot leave the page, nor open, select, zoom or drag anything, as far as a page can see to that. */
export function useKioskMode(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    // A long press on glass opens a menu where it should press the button.
    const menu = (event: Event) => {
      event.preventDefault();
      const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      if (byTouch && event.target instanceof Element) event.target.closest('button')?.click();
    };
    const key = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey || !usedKeys.test(event.key)) event.preventDefault();
    };
    const zoom = (event: Event) => {
      if (event instanceof WheelEvent ? event.ctrlKey : (event as TouchEvent).touches.length > 1)
        event.preventDefault();
    };
    const stay = () => history.pushState(null, '');
    stay();

    const wheel = { passive: false } as const;
    addEventListener('popstate', stay);
    document.addEventListener('contextmenu', menu);
    document.addEventListener('dragstart', refuse);
    document.addEventListener('gesturestart', refuse);
    document.addEventListener('keydown', key);
    document.addEventListener('wheel', zoom, wheel);
    document.addEventListener('touchmove', zoom, wheel);
    return () => {
      removeEventListener('popstate', stay);
      document.removeEventListener('contextmenu', menu);
      document.removeEventListener('dragstart', refuse);
      document.removeEventListener('gesturestart', refuse);
      document.removeEventListener('keydown', key);
      document.removeEventListener('wheel', zoom);
      document.removeEventListener('touchmove', zoom);
    };
  }, []);
}
