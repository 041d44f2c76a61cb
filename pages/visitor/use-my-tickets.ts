import { useEffect, useState } from 'preact/hooks';
import { type MyTicket, myTickets, todayIn } from './my-tickets.ts';

/** Today's tickets of this phone; none in the first rendering, which the server made without knowing the phone. */
export function useMyTickets(timeZone: string, clockOffset: number): MyTicket[] {
  const [tickets, setTickets] = useState<MyTicket[]>([]);
  useEffect(() => {
    const today = () => {
      const day = todayIn(timeZone, Date.now() + clockOffset);
      setTickets(myTickets(() => localStorage).filter(({ serviceDay }) => serviceDay === day));
    };
    today();
    addEventListener('pageshow', today);
    return () => removeEventListener('pageshow', today);
  }, [timeZone, clockOffset]);
  return tickets;
}
