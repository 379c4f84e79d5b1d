const given = ['Kari', 'Ola', 'Åse', 'Liv', 'Bjørn', 'Ingrid', 'Lars', 'Sofia', 'Emil', 'Maja'];
const family = ['Nordmann', 'Hansen', 'Østby', 'Berg', 'Lund', 'Dahl', 'Lindqvist', 'Sørensen', 'Holm', 'Strand'];

/** A list of clients as another system exports it, each with a number, an address and a birthday of their own. */
export function listOfClients(rows: number): string {
  const lines = ['Client ID,First Name,Last Name,Mobile Number,Email,Date of Birth,Note,Accepts Marketing'];
  for (let at = 0; at < rows; at += 1) {
    const [first, last] = [given[at % 10]!, family[Math.floor(at / 10) % 10]!];
    const day = `19${String(50 + (at % 50))}-0${1 + (at % 9)}-1${at % 10}`;
    const note = at % 5 === 0 ? 'Likes coffee' : '';
    const phone = `+474${String(at).padStart(7, '0')}`;
    lines.push(
      `C${at},${first},${last} ${at},${phone},client${at}@example.test,${day},${note},${at % 3 ? 'No' : 'Yes'}`,
    );
  }
  return lines.join('\n');
}
