using Connectors.Domain.Definitions.Importing.Curl;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A cURL command that fills the form of an endpoint.</summary>
/// <param name="Notes">What was left out or decided, a sentence each.</param>
/// <param name="Faults">Why the command can't be read; the form stays as it was.</param>
/// <param name="Left">The command, where it can't be read; one that was read may hold a credential and is not shown again.</param>
public sealed record CurlIntoForm(IReadOnlyList<string> Notes, IReadOnlyList<string> Faults, string? Left)
{
    /// <summary>The name of the command's field, and the value of its button.</summary>
    public const string Field = "curl", Button = "curl";

    /// <param name="text">The command.</param>
    /// <param name="form">The form to fill. What the command doesn't say stays.</param>
    /// <param name="baseUrl">The connector's base URL.</param>
    public static CurlIntoForm Read(string? text, EndpointForm form, string baseUrl)
    {
        switch (CurlImport.Read(text))
        {
            case CurlResult.Imported(var definition, var report):
                var content = definition.Content;
                var path = CurlImport.PathBelow(content, baseUrl);
                form.Take(content.Endpoints[0] with { Path = path ?? content.Endpoints[0].Path });
                return new CurlIntoForm([.. Where(path, content, baseUrl), .. report], [], null);
            case CurlResult.Refused(var faults): return new CurlIntoForm([], faults, text);
            default: throw new InvalidOperationException("A command is imported or refused.");
        }
    }

    private static IEnumerable<string> Where(string? path, ConnectorContent content, string baseUrl)
    {
        if (path is null)
            yield return $"The command's URL starts with {content.BaseUrl}, the connector's with {baseUrl}. Check that the path fits.";
        else yield return "The path continues the connector's base URL.";
        if (content.Authentication[0].Type != AuthenticationType.None)
            yield return "The connector's sign-in methods sign this request in. Check that one of them fits.";
    }
}
