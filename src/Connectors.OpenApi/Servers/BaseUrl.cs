using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Servers;

/// <summary>Where requests go, and the variables that the address asks for.</summary>
/// <param name="Url">A base URL with <c>{{variable}}</c>.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record BaseUrl(string Url, IReadOnlyList<Variable> Variables);
