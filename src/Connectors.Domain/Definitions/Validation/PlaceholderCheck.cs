using System.Text;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Every <c>{{variable}}</c> is declared where its text can see it.</summary>
/// <remarks>
/// The connector's variables are seen everywhere; an authentication method's by itself, by the base URL and by every endpoint,
/// since every request is made with one method; an endpoint's, and what the previous shape handed over, by the endpoint alone.
/// </remarks>
internal sealed class PlaceholderCheck(TreeValue root, FaultList faults)
{
    private readonly VariableNames _shared = VariableNames.Of(root);
    private readonly VariableNames _methods = VariableNames.OfMethods(root);

    /// <summary>Whose texts are being read, and the variables that only they see.</summary>
    public PlaceholderScope Scope { get; set; } = new(typeof(ConnectorContent), VariableNames.None);

    /// <summary>The walk has come to an object. Returns the scope to go back to behind it.</summary>
    public PlaceholderScope Enter(TreeValue value, ObjectShape? shape)
    {
        var before = Scope;
        if (shape?.Type == typeof(AuthenticationMethod) || shape?.Type == typeof(Endpoint))
            Scope = new(shape.Type, VariableNames.Of(value));
        return before;
    }

    public void Check(TreeValue text)
    {
        foreach (var name in Placeholders.In(text))
        {
            if (name.IsEmpty) faults.Add(text, "{{}} needs the key of a variable between the braces.");
            else if (!IsDeclared(name)) faults.Add(text, Undeclared(name));
        }
    }

    private bool IsDeclared(ReadOnlySpan<byte> name) =>
        _shared.Contains(name)
        || Scope.Own.Contains(name)
        || (Scope.Owner != typeof(AuthenticationMethod) && _methods.Contains(name))
        || (Scope.Owner == typeof(Endpoint) && name.SequenceEqual("payload"u8));

    private static string Undeclared(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name);
        return $"{{{{{text}}}}} is not declared. Add a variable with the key \"{text}\", or correct the name.";
    }
}

/// <summary>Whose texts are being read, and the variables that only they see.</summary>
internal readonly record struct PlaceholderScope(Type Owner, VariableNames Own);
