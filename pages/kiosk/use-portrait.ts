import { useEffect, useState } from 'preact/hooks';

export function usePortrait(): boolean {
  const [portrait, setPortrait] = useState(false);
  useEffect(() => {
    const query = matchMedia('(orientation: portrait)');
    const look = () => setPortrait(query.matches);
    look();
    // Old browsers know only this way of listening.
    query.addListener(look);
    return () => query.removeListener(look);
  }, []);
  return portrait;
}
