import { BlockList, isIPv6 } from 'node:net';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8, 'ipv4');
nearby.addSubnet('10.0.0.0', 8, 'ipv4');
nearby.addSubnet('172.16.0.0', 12, 'ipv4');
nearby.addSubnet('192.168.0.0', 16, 'ipv4');
nearby.addSubnet('169.254.0.0', 16, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whether an address so many steps away is believed when it says whom it passes on. Only whoever is at the other end of the line, and only
 * from near by: the people of a council have addresses of its own network too, and could say that they are anybody.
 */
export function isOurProxy(address: string, steps: number): boolean {
  return steps === 0 && nearby.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
