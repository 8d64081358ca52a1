using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Benchmarks.Pages;

/// <summary>A page of the application that is as long as the list and asks nobody for data.</summary>
[Needs(Right.Read)]
public sealed class SameSizeModel : PageModel
{
    public int Rows { get; private set; }

    public DateTime Now { get; } = DateTime.UtcNow;

    public void OnGet(int rows = 25) => Rows = rows;
}
