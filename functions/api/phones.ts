import { isE164, type Phone, parsePhone } from '../domain/phone.ts';
import { invalid } from './call.ts';

/**
 * Numbers as they have to be, or as they are written in a country if that is given.
 *
 * @param fieldOf the name of the field at fault, `to.3`
 * @throws RequestFault 422 naming every number that is written otherwise
 */
export function inE164(
  numbers: readonly string[],
  country?: string,
  fieldOf = (index: number): string => `to.${index}`,
): Phone[] {
  const phones = numbers.map((number) => (isE164(number) ? number : country && parsePhone(number, country)));
  const faults = phones.flatMap((phone, index) =>
    phone ? [] : [{ field: fieldOf(index), message: faultOf(country) }],
  );
  if (faults.length > 0) throw invalid(faults);
  return phones.flatMap((phone) => phone || []);
}

const faultOf = (country: string | undefined): string =>
  country ? `is neither in E.164 nor a number of ${country}` : 'is not in E.164, such as +14155550123';
