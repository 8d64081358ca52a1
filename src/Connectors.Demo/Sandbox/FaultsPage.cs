using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Connectors.Demo.Sandbox;

/// <summary>Where faults are ordered by hand, to see what flows make of them.</summary>
internal static class FaultsPage
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes, SandboxFaults faults)
    {
        routes.MapGet("/faults", () => Results.Content(LogPage.Page("Order faults", Form("")), "text/html; charset=utf-8"));
        routes.MapPost("/faults", async (HttpRequest request) => Order(await request.ReadFormAsync(), faults));
    }

    private static IResult Order(IFormCollection form, SandboxFaults faults)
    {
        var isGood = Enum.TryParse<SandboxFault>(form["fault"], ignoreCase: true, out var fault)
            & int.TryParse(form["times"], CultureInfo.InvariantCulture, out var times);
        if (!isGood || !Enum.IsDefined(fault) || times is < 1 or > Most)
            return Results.Content(
                LogPage.Page("Order faults", Form($"Choose a fault, and a number from 1 to {Most}.")),
                "text/html; charset=utf-8",
                statusCode: 400);
        faults.Order(fault, times);
        return Results.Content(
            LogPage.Page("Order faults", Form($"{fault} waits for the next {(times == 1 ? "request" : $"{times} requests")}.")),
            "text/html; charset=utf-8");
    }

    private static string Form(string message)
    {
        var options = Enum.GetValues<SandboxFault>().Aggregate(
            new StringBuilder(), (text, fault) => text.Append(CultureInfo.InvariantCulture, $"<option>{fault}</option>"));
        return $"<p role=\"status\">{message}</p><form method=\"post\" action=\"/faults\">"
            + $"<p><label>Fault <select name=\"fault\">{options}</select></label> "
            + $"<label>for the next requests <input name=\"times\" type=\"number\" min=\"1\" max=\"{Most}\" value=\"1\"></label> "
            + "<button>Order</button></p></form><p><a href=\"/log\">What arrived</a></p>";
    }
}
