using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>What a method sends: its value, or its secret variable where it says none.</summary>
internal static class SecretTemplate
{
    public static string Of(AuthenticationMethod method) =>
        method.Value is { Length: > 0 } value ? value
        : method.Variables.FirstOrDefault(variable => variable.Secret) is { } secret ? $"{{{{{secret.Key}}}}}"
        : "";
}
