using Connectors.Web.Hosting;

namespace Connectors.Web.Pages.Instances;

/// <summary>Where people come back to after they gave their consent.</summary>
internal static class Consenting
{
    public static string ReturnAddress(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(request, "/instances/consent");
}
