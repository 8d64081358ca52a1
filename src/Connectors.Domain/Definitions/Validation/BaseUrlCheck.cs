using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Whether a base URL says where requests go, and holds no credentials.</summary>
internal static class BaseUrlCheck
{
    public static void Check(TreeValue value, FaultList faults)
    {
        var url = value.Text;
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var name = scheme < 0 ? "" : url[..scheme];
        if (!name.Equals("https", StringComparison.OrdinalIgnoreCase) && !name.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(value, "baseUrl must start with https:// or http://, for example https://{{store}}.example.com/api.");
            return;
        }

        var rest = url.AsSpan(scheme + 3);
        var end = rest.IndexOfAny("/?#\\");
        var authority = end < 0 ? rest : rest[..end];
        if (authority.Contains('@'))
            faults.Add(value, "baseUrl contains a user name or password before the @. Remove it; credentials belong to instances.");
        else if (authority.IsEmpty || authority[0] == ':' || authority.ContainsAny(" \t\r\n"))
            faults.Add(value, "baseUrl has no host after ://. Example: https://api.example.com.");
    }
}
