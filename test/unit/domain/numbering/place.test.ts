import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../../functions/domain/hours/local-time.ts';
import { areaCodesByState, prefixesByZones } from '../../../../functions/domain/numbering/numbering-data.ts';
import { placeOf } from '../../../../functions/domain/numbering/place.ts';
import { stateNames } from '../../../../functions/domain/numbering/us-states.ts';
import { phone } from '../../../support/builders.ts';

describe('the place of a number', () => {
  it.each([
    ['+33612345678', ['FR'], [], ['Europe/Paris']],
    ['+12125550123', ['US'], ['US-NY'], ['America/New_York']],
    ['+13055550123', ['US'], ['US-FL'], ['America/New_York']],
    ['+18505550123', ['US'], ['US-FL'], ['America/Chicago', 'America/New_York']],
    ['+18085550123', ['US'], ['US-HI'], ['Pacific/Honolulu']],
    ['+16045550123', ['CA'], [], ['America/Vancouver']],
    ['+17875550123', ['PR'], [], ['America/Puerto_Rico']],
    ['+919876543210', ['IN'], [], ['Asia/Calcutta']],
    ['+821012345678', ['KR'], [], ['Asia/Seoul']],
    ['+8613812345678', ['CN'], [], ['Asia/Shanghai']],
  ])('%s: country %j, state %j, zones %j', (number, countries, states, zones) => {
    expect(placeOf(phone(number))).toMatchObject({ countries, states, zones });
  });

  it('is any of the countries that share a plan, where the number does not tell', () => {
    expect(placeOf(phone('+447700900123')).countries).toEqual(['GB', 'GG', 'IM', 'JE']);
  });

  it('is any state, in any of their zones, where a US number has no area code of a state', () => {
    const place = placeOf(phone('+18005550123'));
    expect(place.states).toEqual(Object.keys(stateNames).toSorted());
    expect(place.zones).toEqual(
      expect.arrayContaining(['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']),
    );
    expect(place.zones).not.toContain('Pacific/Guam');
  });

  it('has UTC for a number that belongs to no country', () => {
    expect(placeOf(phone('+870773111632'))).toMatchObject({ countries: [], zones: ['UTC'] });
  });

  it("is what is known of the person, rather than the number's", () => {
    expect(placeOf(phone('+12125550123'), { timeZone: 'America/Denver' })).toEqual({
      countries: ['US'],
      states: ['US-NY'],
      zones: ['America/Denver'],
      from: { region: 'number', zones: 'person' },
    });
    expect(placeOf(phone('+12125550123'), { region: 'US-TX' })).toMatchObject({
      states: ['US-TX'],
      zones: ['America/Chicago', 'America/Denver'],
      from: { region: 'person', zones: 'number' },
    });
    expect(placeOf(phone('+12125550123'), { region: 'FR' })).toMatchObject({
      countries: ['FR'],
      states: [],
      zones: ['Europe/Paris'],
    });
    expect(placeOf(phone('+33612345678'), { region: 'US-HI' })).toMatchObject({
      countries: ['US'],
      states: ['US-HI'],
      zones: ['Pacific/Honolulu'],
    });
    expect(placeOf(phone('+33612345678'), { region: 'US' }).states).toHaveLength(51);
  });
});

describe('the data on prefixes', () => {
  it('has a state and a zone for every area code of the United States', () => {
    const missing: string[] = [];
    for (let areaCode = 200; areaCode < 1000; areaCode += 1) {
      const parsed = parsePhoneNumberFromString(`+1${areaCode}2345678`);
      if (parsed?.country !== 'US' || parsed.getType() !== 'FIXED_LINE_OR_MOBILE') continue;
      const { states, zones } = placeOf(phone(`+1${areaCode}2345678`));
      if (states.length !== 1 || zones.length > 3) missing.push(String(areaCode));
    }
    expect(missing, 'run tools/numbering-data.ts with a new checkout of google/libphonenumber').toEqual([]);
  });

  it('names only states and time zones that there are', () => {
    expect(Object.keys(areaCodesByState).toSorted()).toEqual(Object.keys(stateNames).toSorted());
    const zones = new Set(Object.keys(prefixesByZones).flatMap((names) => names.split(' ')));
    expect([...zones].filter((zone) => !isTimeZone(zone))).toEqual([]);
  });
});
