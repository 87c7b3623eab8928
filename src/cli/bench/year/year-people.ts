import { stream } from '#numerics';

const given = [
  ...['Ana', 'Berta', 'Carla', 'Dunja', 'Eylül', 'Fatou', 'Greta', 'Hana', 'Inés', 'Jana', 'Katya', 'Lina', 'Mónica'],
  ...['Nadia', 'Oda', 'Paula', 'Quinn', 'Rosa', 'Sofía', 'Thea', 'Uta', 'Vera', 'Wanda', 'Xenia', 'Yara', 'Zoë'],
];
const family = [
  ...['Aguilar', 'Bergström', 'Castellano', 'Dimitrova', 'Echeverría', 'Fontaine', 'Gröndahl', 'Haddad', 'Ibarra'],
  ...['Jørgensen', 'Kowalczyk', 'Lindqvist', 'Marchetti', 'Novák', 'Öztürk', 'Papadaki', 'Quiroga', 'Rasmussen'],
  ...['Szabó', 'Tchaikovski', 'Urrutia', 'Vandenberg', 'Wójcik', 'Yamamoto'],
];
/** Every so manieth patient is the daughter of the one before and bears her name. */
const daughterEvery = 12;
const generation = 27;

/** Who somebody is, as it is entered. */
export interface YearIdentity {
  readonly birthYear: number;
  readonly identity: {
    readonly name: string;
    readonly bornOn: string;
    readonly contact: string;
    readonly clinicNumber: string;
  };
}

/**
 * The identity of a patient by number, made up. Among twelve patients one bears the name of the one before, and has her
 * birthday on the next day of the calendar: a mother and her daughter.
 * @param birthYear year of birth of somebody who is nobody's daughter
 */
export function yearIdentity(number: number, birthYear: number): YearIdentity {
  const isDaughter = number % daughterEvery === daughterEvery - 1;
  const named = isDaughter ? number - 1 : number;
  const random = stream(named, 0, 'birthday');
  const [month, day] = [1 + random.integer(12), 1 + random.integer(27)];
  const year = Math.min(2006, birthYear + (isDaughter ? generation : 0));
  const two = (value: number): string => String(value).padStart(2, '0');
  const clinicNumber = `P-${String(number + 1).padStart(4, '0')}`;
  return {
    birthYear: year,
    identity: {
      name: `${given[named % given.length]} ${family[Math.floor(named / given.length) % family.length]}`,
      bornOn: `${year}-${two(month)}-${two(day + (isDaughter ? 1 : 0))}`,
      contact: `+46 70 ${String(1_000_000 + 7919 * number).slice(-7)}`,
      clinicNumber,
    },
  };
}
