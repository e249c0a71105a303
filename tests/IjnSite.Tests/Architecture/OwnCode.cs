using IjnSite.Commands;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace IjnSite.Tests.Architecture;

/// <summary>A reference from a type of ours to another type, with the member that makes it.</summary>
internal sealed record TypeUse(string FromNamespace, string FromType, string Member, TypeReference To)
{
    public string ToNamespace => OwnCode.Outermost(To).Namespace;

    public string ToType => OwnCode.Outermost(To).Name;

    public override string ToString() => $"{FromNamespace}.{FromType}.{Member} uses {ToNamespace}.{ToType}";
}

/// <summary>
/// What the compiled code refers to, method bodies, lambdas and attributes included: a search of <c>using</c> lines misses what the enclosing namespace brings.
/// (The value of a constant is copied by the compiler and leaves no trace.)
/// </summary>
internal static class OwnCode
{
    public static IReadOnlyList<TypeUse> Uses { get; } = [.. UsesIn(typeof(IjnSite.Engine.Documents.Document).Assembly.Location), .. UsesIn(typeof(SiteRun).Assembly.Location)];

    public static IEnumerable<TypeUse> UsesIn(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetTypes().SelectMany(UsesOf).Where(u => u.FromNamespace.StartsWith("IjnSite", StringComparison.Ordinal)).DistinctBy(u => (u.FromNamespace, u.FromType, u.Member, u.To.FullName))];
    }

    public static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static IEnumerable<TypeUse> UsesOf(TypeDefinition type)
    {
        var from = Outermost(type);
        IEnumerable<TypeUse> Make(string member, IEnumerable<TypeReference?> types) =>
            types.SelectMany(Parts).Select(t => new TypeUse(from.Namespace, from.Name, member, t));

        return
        [
            .. Make("(declaration)", [type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. Attributes(type), .. Constraints(type)]),
            .. type.Fields.SelectMany(f => Make(f.Name, [f.FieldType, .. Attributes(f)])),
            .. type.Properties.SelectMany(p => Make(p.Name, [p.PropertyType, .. Attributes(p)])),
            .. type.Events.SelectMany(e => Make(e.Name, [e.EventType])),
            .. type.Methods.SelectMany(m => Make(m.Name, Signature(m).Concat(Attributes(m)).Concat(Constraints(m)).Concat(Body(m)))),
        ];
    }

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. method is GenericInstanceMethod generic ? generic.GenericArguments : []];

    private static IEnumerable<TypeReference?> Body(MethodDefinition method)
    {
        if (!method.HasBody) yield break;
        foreach (var variable in method.Body.Variables) yield return variable.VariableType;
        foreach (var handler in method.Body.ExceptionHandlers) yield return handler.CatchType;
        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    yield return type;
                    break;
                case FieldReference field:
                    yield return field.DeclaringType;
                    yield return field.FieldType;
                    break;
                case MethodReference called:
                    yield return called.DeclaringType;
                    foreach (var part in Signature(called)) yield return part;
                    break;
                case CallSite site:
                    yield return site.ReturnType;
                    break;
            }
        }
    }

    private static IEnumerable<TypeReference?> Attributes(Mono.Cecil.ICustomAttributeProvider holder) =>
        holder.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as TypeReference).Prepend(a.AttributeType));

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider holder) =>
        holder.GenericParameters.SelectMany(p => p.Constraints.Select(c => c.ConstraintType));

    // List<Brief[]> is List and Brief.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
