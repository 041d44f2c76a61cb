import type { DeviceOrders } from '../../../shared/devices.ts';
import type { ViewContext } from '../page.ts';
import { useNow } from '../use-now.ts';

/** The screen's name over everything, while somebody at another desk wants to know which one it is. */
export function DeviceName({ orders, context }: { orders: DeviceOrders | null; context: ViewContext }) {
  const now = useNow(context);
  if (!orders?.identifyUntil || Date.parse(orders.identifyUntil) <= now) return null;
  return (
    <p class="device-name" role="status">
      <span>{orders.name}</span>
    </p>
  );
}
