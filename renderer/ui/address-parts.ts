/**
 * An e-mail or web address, cut where a line may end: after the sign of its place, before its other signs. The last
 * ending, `.org`, never stands alone.
 */
export const addressParts = (address: string): readonly string[] =>
  address.split(/(?<=[@/])(?!\/)|(?=\.(?![^./?#]+(?:[/?#]|$)))|(?=[?&=_#])/u)
