import ts from 'typescript';

const decorated = (node) => (ts.getDecorators(node) ?? []).length > 0;

/** Names of the types that decorator metadata will read when the class is made. */
function typesInMetadata(declaration) {
  const withMetadata = declaration.members.filter(
    (member) =>
      (ts.isConstructorDeclaration(member) && decorated(declaration)) ||
      (ts.canHaveDecorators(member) && decorated(member)),
  );
  const typed = withMetadata.flatMap((member) => [...(member.parameters ?? []), member]);
  return typed.flatMap(({ type }) =>
    type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? [type.typeName] : [],
  );
}

export const classesInOrder = {
  name: 'classes-in-order',
  comment: 'Decorator metadata reads this class when the one above is made: put it first, or into a file of its own.',
  appliesTo: (file) => /^(apps|libs)\/.*[.]ts$/.test(file),
  checkFile({ source, report }) {
    const classes = source.statements.filter(ts.isClassDeclaration);
    const placeOf = new Map(classes.map((declaration) => [declaration.name?.text, declaration.pos]));
    for (const declaration of classes)
      for (const name of typesInMetadata(declaration))
        if ((placeOf.get(name.text) ?? -1) > declaration.pos)
          report(name, `${name.text} is used before it exists: put it first`);
  },
};
