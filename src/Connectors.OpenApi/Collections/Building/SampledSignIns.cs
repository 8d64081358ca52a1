using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>How the requests of a file sign in: each way once, with the further credentials that any of them needs.</summary>
internal sealed class SampledSignIns
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<AuthenticationMethod> _methods = [];
    private readonly Dictionary<string, Variable> _further = new(StringComparer.Ordinal);

    /// <summary>The credentials that every method asks for.</summary>
    public IEnumerable<Variable> OfAll => _methods.Count == 0 ? [] : _methods[0].Variables.Where(one =>
        _methods.TrueForAll(method => method.Variables.Any(other => other.Key == one.Key)));

    public IEnumerable<Variable> Further => _further.Values;

    public void Add(RequestSecrets secrets)
    {
        foreach (var variable in secrets.Further) _further.TryAdd(variable.Key, variable);
        if (secrets.SignIn is { } method && !_methods.Exists(known => IsSame(known, method)))
            _methods.Add(method with { Key = Naming.Free(method.Key, _keys) });
    }

    /// <summary>All of them; at least one.</summary>
    public IReadOnlyList<AuthenticationMethod> All(ImportNotes report)
    {
        if (_methods.Count > 1)
        {
            report.Add(
                "",
                $"The requests sign in in {_methods.Count} ways ({string.Join(", ", _methods.Select(method => method.Key))}). "
                    + "An instance uses one of them for all endpoints.",
                Importance.Decided);
        }

        IEnumerable<AuthenticationMethod> all = _methods.Count > 0 ? _methods : [RequestSecrets.None(_further.Count > 0)];
        return [.. all.Select(method => RequestSecrets.Asking(method, _further.Values))];
    }

    // User names and passwords are the same whether both are given or one.
    private static bool IsSame(AuthenticationMethod one, AuthenticationMethod other) =>
        (one.Type, one.In, one.Value) == (other.Type, other.In, other.Value)
        && (one.TokenUrl, one.AuthorizationUrl) == (other.TokenUrl, other.AuthorizationUrl)
        && string.Equals(one.Parameter, other.Parameter, StringComparison.OrdinalIgnoreCase);
}
